/** Pairs of a CJK radical and the ordinary character that looks the same; parts that stand for no such character are left out. */
const PAIRS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

let radicals: Map<number, string> | undefined;

/**
 * CJK radicals supplement → ordinary character. Unicode gives these no decomposition (but for ⺟ and ⻳), so that NFKC leaves
 * ⻓ and ⻚ of a PDF as they are.
 *
 * @see Unicode Character Database, EquivalentUnifiedIdeograph.txt
 */
export function ordinaryOf(radical: number): string | undefined {
  radicals ??= new Map(
    Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS.charCodeAt(2 * i), PAIRS[2 * i + 1]!]),
  );
  return radicals.get(radical);
}
