// Names, not rules: what an element is to the text of a page. Sources: the HTML Standard ("Rendering", "Sections"), WAI-ARIA
// landmark roles, and for class names the words that Chinese and English site templates share.

/** Elements whose content is no text of the page. */
export const SILENT = new Set(
  'script style title noscript template canvas iframe object audio video svg select datalist button textarea rt rp'.split(
    ' ',
  ),
);

/** Block elements that stand apart by an empty line, as browsers give them a margin. */
export const PARAGRAPHS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre table figure figcaption hr article section main fieldset'.split(' '),
);

/** Block elements that only begin a new line. */
export const LINES = new Set(
  'html body div li dt dd tr caption address center details summary form header footer nav aside option legend'.split(
    ' ',
  ),
);

/** Sections that frame a page. A header within an article is its own title, and so no frame. */
export const FRAME_ELEMENTS = new Set(['nav', 'footer', 'aside']);
export const FRAME_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'menu',
  'menubar',
  'toolbar',
]);

/** Words in `class` and `id` that name a frame, compared as whole words: `topNav` and `nav-main`, not `canvas`. */
export const FRAME_WORDS = new Set(
  (
    'nav navbar navi navigation menu submenu topnav daohang footer foot copyright dibu breadcrumb breadcrumbs crumb crumbs weizhi ' +
    'sidebar share bdsharebuttonbox toolbar search searchbox login pagination pager related recommend ads advert friendlink ' +
    'friendlinks qrcode comment comments'
  ).split(' '),
);

/** What a page's last lines say, and no report does. */
export const FOOTER_REGEX = /ICP[备備]|公网安备|公網安備|版权所有|版權所有|Copyright|©|网站标识码/iu;

/** How the line begins that tells the way to a page. */
export const TRAIL_REGEX = /^[^\p{L}]*(?:(?:您|你)?(?:当前|现在|所在|當前|現在)*(?:所在)?的?位置)\s*[:：]/u;
