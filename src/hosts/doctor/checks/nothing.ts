import type {Check} from '../check.js';
import {traces} from '../traces.js';

export const nothing: Check = {
  name: 'nothing',
  looksFor: 'A page that holds no card and nothing that becomes one.',
  remedy: 'Put the snippet, or another form that your site lets through, into the page.',
  stops: 'always',
  find: (page) =>
    page.ours.length || traces(page).length
      ? []
      : [{stops: true, message: 'This page holds no card, and nothing that becomes one.'}],
};
