/** What style sheets of pages do to everything on them, and so to us. */
export const HOSTILE_STYLES: Readonly<Record<string, string>> = {
  'everything unset': '* { all: unset !important }',
  'a small root': 'html { font-size: 62.5% } body { font-size: 1rem }',
  'a tiny font': '* { font-size: 3px !important }',
  'right to left': '* { direction: rtl !important; unicode-bidi: bidi-override !important }',
  'lines without height': '* { line-height: 0 !important }',
  'capitals, spread out': `* { text-transform: uppercase !important; font-variant: small-caps !important;
    letter-spacing: 1em !important; word-spacing: 3em !important }`,
  'thrown about': `* { text-indent: -9999px !important; text-align: center !important; white-space: nowrap !important;
    text-shadow: 0 0 9px !important; writing-mode: vertical-rl !important }`,
  'thin and slanted': '* { font: italic 100 3px/0 fantasy !important }',
  'white on white': '* { color: white !important }',
  'white ink': '* { -webkit-text-fill-color: white !important }',
  'everything floats': 'body * { float: left !important }',
  'everything in a row': 'body { display: flex !important } body * { flex: 0 1 auto !important }',
  'inline blocks': 'body * { display: inline-block !important }',
  'absolute children': 'body { position: relative } ms-research-settings > * { position: absolute !important }',
  'nothing of ours is meant to be seen':
    'p, h1, h2, h3, ul, li, div, span, article, section, button, b { display: none !important }',
  'boxes from the nineties':
    '* { box-sizing: content-box !important; margin: 0 !important; padding: 0 !important; border: 0 !important }',
};
