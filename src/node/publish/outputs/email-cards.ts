import {emailCard} from '../../email/email-card.js';
import {paths} from '../site-map.js';
import type {ArticleOutput} from './output.js';

/** `email/<id>.html` and `.txt`: the summary as a card to put into a mail. */
export const emailCards: ArticleOutput = {
  name: 'email',
  isOptional: true,
  paths: (id) => [paths.emailHtml(id), paths.emailText(id)],
  render(document, {config}) {
    const {html, text} = emailCard(document, config);
    return [html, text];
  },
};
