import {html} from 'lit';
import type {TemplateResult} from 'lit';

import type {SearchFilters, Soundness} from '../../client/search/filters.js';
import {SOUNDNESS} from '../../client/search/filters.js';
import type {TopicEntry} from '../../client/search/topics.js';
import type {LocaleController} from '../../controllers/locale.js';
import type {TextKey} from '../../i18n/text.js';

/** What a reader can choose. */
export type Choices = Pick<SearchFilters, 'topic' | 'minCredibility' | 'soundness' | 'from'>;

/** What there is to choose from on a site. */
export interface Offers {
  readonly topics: readonly TopicEntry[];
  /** Oldest and newest year of a paper. */
  readonly years?: readonly [number, number] | undefined;
}

/** Least Credibility that can be asked for; five of five would leave next to nothing. */
const LEAST_CREDIBILITY = [1, 2, 3, 4];
const SOUNDNESS_TEXTS: {readonly [S in Soundness]: TextKey} = {
  any: 'filterAny',
  'not-retracted': 'filterNotRetracted',
  sound: 'filterSound',
};
/** Years that can be chosen one by one; before them every fifth. */
const SINGLE_YEARS = 10;

interface FiltersView {
  readonly choices: Choices;
  /** Undefined while they are on their way. */
  readonly offers: Offers | undefined;
  readonly locale: LocaleController;
  choose(choices: Choices): void;
}

/** The filters: native lists to choose from, each with its label above it. */
export function filtersView({choices, offers, locale, choose}: FiltersView): TemplateResult {
  const {text, language} = locale;
  const {topics = [], years} = offers ?? {};
  const any = {value: '', words: text('filterAny')};
  const inOrder = [...topics].sort((a, b) => a.label.localeCompare(b.label, language));
  return html`<fieldset part="filters" class="filters">
    <legend class="hidden">${text('filters')}</legend>
    ${list('topic', 'filterTopic', [any, ...inOrder.map(({id, label}) => ({value: id, words: label}))], choices.topic)}
    ${list(
      'minCredibility',
      'filterCredibility',
      [
        any,
        ...LEAST_CREDIBILITY.map((value) => ({
          value: String(value),
          words: text('ofFive', {value: value.toLocaleString(language)}),
        })),
      ],
      choices.minCredibility,
    )}
    ${list(
      'soundness',
      'filterStatus',
      SOUNDNESS.map((value) => ({value, words: text(SOUNDNESS_TEXTS[value])})),
      choices.soundness,
    )}
    ${list(
      'from',
      'filterFrom',
      [any, ...(years ? yearsFrom(years) : []).map((year) => ({value: String(year), words: String(year)}))],
      choices.from,
    )}
  </fieldset>`;

  function list(
    name: keyof Choices,
    label: TextKey,
    options: readonly {value: string; words: string}[],
    chosen: string | number | undefined = '',
  ): TemplateResult {
    const changed = ({target}: Event): void => {
      const {value} = target as HTMLSelectElement;
      const typed = name === 'minCredibility' || name === 'from' ? Number(value) : value;
      choose({...choices, [name]: value && value !== 'any' ? typed : undefined});
    };
    return html`<div>
      <label for=${name}>${text(label)}</label>
      <select part="select" id=${name} @change=${changed}>
        ${options.map(
          ({value, words}) => html`<option value=${value} .selected=${value === String(chosen)}>${words}</option>`,
        )}
      </select>
    </div>`;
  }
}

/** Values of the filters that are set. */
export const chosen = (choices: Choices): readonly unknown[] =>
  Object.values(choices).filter((value) => value !== undefined);

/** Newest first: the latest one by one, then those that five divides. */
function yearsFrom([oldest, newest]: readonly [number, number]): readonly number[] {
  const years = Array.from({length: newest - oldest + 1}, (_, index) => newest - index);
  return years.filter((year) => year > newest - SINGLE_YEARS || year % 5 === 0);
}
