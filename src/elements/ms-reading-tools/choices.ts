import {css} from 'lit';

import type {Preferences} from '../../controllers/preferences.js';
import {THEMES} from '../../styles/themes.js';
import type {Theme} from '../../styles/themes.js';

/** Text sizes by step, as multiples of the usual one. */
const TEXT_SIZES = [1, 1.15, 1.3, 1.45, 1.6] as const;

/** "130%", as the language writes it. */
export const textSizePercent = (step: number, language: string): string =>
  new Intl.NumberFormat(language, {style: 'percent'}).format(TEXT_SIZES[step]!);

/** What the tools do to the card that they stand in; the highlight bears the name in marks.ts. Words that step back keep 4.5:1 on every ground. */
const cardStyles = css`
  .base[data-space] :is(.takeaway, .brief, [part='section'], [part='numbers'], [part='questions']) :is(p, li) {
    line-height: 2;
  }
  .base[data-space] :is([part='section'], [part='questions']) :is(p, li) {
    margin-bottom: 1.2em;
  }
  @media screen {
    .base[data-guided] .pad {
      color: var(--_soft);
    }
    .base[data-guided] :is([data-here], a, button) {
      scroll-margin-block: 100px 180px;
    }
    .base [data-here] {
      border-radius: 2px;
      outline: 3px solid var(--_accent);
      outline-offset: 4px;
      background: var(--_tint);
      box-shadow: 0 0 0 4px var(--_tint);
      color: var(--_ink);
    }
    /* The box has an edge already, and its label stands close above the words. */
    .base .takeaway:has([data-here]) {
      outline: 3px solid var(--_accent);
    }
    .base .takeaway:has([data-here]) [data-here] {
      outline: none;
    }
    /* Dots keep the ground that their contrast was chosen for. */
    .base [part='numbers'] [data-here] {
      background: none;
      box-shadow: none;
    }
    .base ::highlight(ms-research-sentence) {
      background-color: var(--_accent);
      color: var(--_sheet);
    }
  }
`;

/** The colours that a reader chose; a name that we do not know is none. */
export const chosenTheme = ({theme}: Preferences): Theme | undefined => THEMES.find((name) => name === theme);

/** Text size and space of a card. Set on the element itself: a page's policy may forbid style attributes in markup. */
export function applyChoices(card: ShadowRoot, {textSize = 0, space}: Preferences): void {
  const sheet = cardStyles.styleSheet;
  if (sheet && !card.adoptedStyleSheets.includes(sheet)) card.adoptedStyleSheets.push(sheet);
  const base = card.querySelector<HTMLElement>('[part="base"]');
  if (!base) return;
  if (textSize) base.style.setProperty('zoom', String(TEXT_SIZES[textSize]));
  else base.style.removeProperty('zoom');
  base.toggleAttribute('data-space', !!space);
}
