import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import type {Article, Paper} from '../../article/article.js';
import {announce} from '../../controllers/announcer.js';
import {citation} from '../../format/citation.js';
import {enTools} from '../../i18n/en-tools.js';
import {addTexts} from '../../i18n/text.js';
import type {Translate} from '../../i18n/text.js';

addTexts('en', enTools);

/** What the paper's record holds beyond its title (authors, registration, money, interests), and its citation. Shown at full depth, and on paper. */
export function paperRecord({paper, license}: Article, text: Translate): TemplateResult {
  const {author = [], registration = [], funding = [], competingInterests, openAccess} = paper;
  const names = author.map(({family, given, literal}) => literal ?? [given, family].filter(Boolean).join(' '));
  const registered = registration.map(({id, url}) =>
    url ? html`<a href=${url} rel="noreferrer">${id}</a> ` : `${id} `,
  );
  const rows: readonly (readonly [string, unknown])[] = [
    [text('authors'), names.join(', ')],
    [text('registration'), registered.length ? registered : ''],
    [text('funding'), funding.join(', ')],
    [text('interests'), competingInterests],
  ];
  return html`
    <dl>
      ${rows.filter(([, value]) => value).map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}
    </dl>
    ${openAccess ? html`<p>${text('openAccess')}</p>` : nothing}
    ${license ? html`<p>${text('summaryLicense', {license})}</p>` : nothing}
    <p>${citation(paper)}</p>
    <p>
      <button part="copy" class="plain" type="button" @click=${(event: Event) => void copy(paper, event, text)}>
        ${text('copyCitation')}
      </button>
    </p>
  `;
}

/** Copies the citation, and shows and says that it did. Where it may not, the text above is selected, ready for the reader's own copying. */
async function copy(paper: Paper, {target}: Event, text: Translate): Promise<void> {
  const button = target as HTMLElement;
  const {ownerDocument: document} = button;
  try {
    await document.defaultView!.navigator.clipboard.writeText(citation(paper));
    button.dataset['done'] = '';
    announce(document, text('copied'));
  } catch {
    // A page without https has no clipboard, and a browser may refuse.
    document.getSelection()?.selectAllChildren(button.parentElement!.previousElementSibling!);
    announce(document, text('selected'));
  }
}
