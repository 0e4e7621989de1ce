/**
 * Words that mean something beside a number, and the characters that make another word of them. Compiled by hand for this
 * package: words of the kind that 现代汉语词典 has as headwords.
 */

/** What stands before them then: 签约, 附近, 赶超, 以上, 经过, 此前, 肩负. */
export const ENDS_ANOTHER: Readonly<Record<string, string>> = {
  约: '签簽合公条條预預节節违違契履失续續特邀制集践踐解缔締赴立婚爽守相网網简簡',
  近: '附最靠亲親邻鄰临臨走远遠新贴貼逼相就',
  超: '赶趕反高远遠不',
  不到: '找收做办辦买買见見看听聽想得拿等遇碰联聯系意识識感觉覺捞撈轮輪说說学學抓查追领領享请請租贷貸筹招借送吃赚賺挣掙接料估谈談顾顧管达達',
  突破: '大新要键鍵术術性得的点點',
  不: '比赶趕顾顧够夠考瞧看说說配跟追谈談称稱算用超过過',
  上: '以网網线線会會早晚身路马馬际際础礎实實面地世手街加海晨堂台桌再赶趕追跟犯遇则則当當登考选選评評爬走穿戴坐搭不',
  过: '通经經超不透度渡走跨曾来來去听聽看做办辦开開有审審吃说說写寫收受找难難错錯越路见見用读讀买買卖賣问問想拍演唱玩试試拿喝骑騎养養',
  前: '此目之以提生当當诉訴讼訟会會庭审審眼面跟先节節午日月天岁歲赛賽课課餐饭飯战戰婚产產事案调調判决決立执執行理开開睡期胸身床门門史空超从從死往向朝',
  '>': '-=<>—',
  '<': '-=<>—',
};
/** Words before which a bound word is one all the same: 费用过百元, but 用过百次. */
export const STILL_BOUNDED: Readonly<Record<string, string>> = {
  过: '费用費用',
};
/** And what stands behind them: 5以上诉, 300多元化, 20许可, 三成立, 半夜. */
export const STARTS_ANOTHER: Readonly<Record<string, string>> = {
  以上: '诉訴述级級',
  以下: '简簡列',
  以内: '容',
  左右: '手逢为為',
  上下: '一联聯班游遊文功左级級',
  许: '可多诺諾久',
  来: '自到访訪看说說电電函信源宾賓',
  余: '额額款下孽震',
  出头: '露',
  出頭: '露',
  半: '个個小里裡壁夜截斤公路途身边邊生价價',
  成: '立果功效绩績熟长長就品型因套语語都分',
  折: '叠疊射磨价價合腾騰断斷旧舊线線返中',
};
