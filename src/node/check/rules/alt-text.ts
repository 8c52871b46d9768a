import type {Found, NamedImage, Rule} from './rule.js';

const FILE_NAME = /\.(?:svg|png|jpe?g|webp|avif|gif)$|^(?:img|dsc|image|photo)[-_ ]?\d+/i;
/** Screen readers say that it is a picture. */
const SAYS_PICTURE =
  /^(?:an? |the )?(?:image|picture|photo(?:graph)?|graphic|illustration|icon)(?: (?:of|showing)\b|$)/i;

/** What is wrong with the words for a picture; undefined where nothing is. */
function wrongWith({alt, file}: NamedImage, title: string | undefined): string | undefined {
  const words = alt?.trim() ?? '';
  if (!words) return 'the picture has no words for those who cannot see it';
  if (FILE_NAME.test(words) || words === file?.replace(/\.\w+$/, ''))
    return 'the words for the picture are the name of a file';
  if (words === title?.trim()) return 'the words for the picture repeat the title';
  if (SAYS_PICTURE.test(words)) return 'the words for the picture say that it is one, which screen readers say anyway';
  return undefined;
}

/** @param title of what the picture belongs to */
export function* checkImage(image: NamedImage | undefined, title: string | undefined): Iterable<Found> {
  const message = image && wrongWith(image, title);
  if (image && message)
    yield {line: image.line, path: `${image.path}.alt`, excerpt: image.alt?.trim() || undefined, message};
}

export const altText: Rule = {
  name: 'alt-text',
  severity: 'advice',
  finds:
    'A picture of a summary or topic whose `alt` is missing, is the name of a file, repeats the title or begins with "Picture of".',
  advice: 'say in a few words what the picture shows',
  check: ({image, fields}) => checkImage(image, fields.find(({kind}) => kind === 'title')?.text),
};
