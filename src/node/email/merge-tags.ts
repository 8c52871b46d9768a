/** Beginnings of what newsletter tools replace: `*|`, `{{`, `{%`, `{#`, `%%{`. */
const MERGE_TAGS = /\*(?=\|)|\{(?=[{%#])|%(?=%\{)/g;

/** HTML in which nothing that an author wrote is taken for a merge tag; readers see the same. Style sheets are left alone. */
export const withoutMergeTags = (html: string): string =>
  html
    .split(/(<style[\s\S]*?<\/style>)/)
    .map((part) =>
      part.startsWith('<style') ? part : part.replace(MERGE_TAGS, (start) => `&#${start.charCodeAt(0)};`),
    )
    .join('');

/** The same for plain text, where a blank must part what would be a tag. */
export const textWithoutMergeTags = (text: string): string => text.replace(MERGE_TAGS, '$& ');
