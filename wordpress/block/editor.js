/* The block in the editor: search the library, choose a summary, see it as readers will. Runs as it stands: nothing builds it. */
(({blocks, blockEditor, components, data, element, i18n}, settings) => {
  const {createElement: el, Fragment, useEffect, useRef, useState} = element;
  const {__, sprintf} = i18n;

  /** The page of a summary: its site and its id. */
  const PAGE = /^(https?:\/\/\S+\/)articles\/([a-z0-9]+(?:-[a-z0-9]+)*)\/?(?:index\.html)?(?:[?#].*)?$/;
  const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

  const pageOf = (id) => `${settings.base}articles/${id}/`;

  /** Id of a summary of the library from its address or its id; undefined for anything else. */
  function idOf(reference) {
    const text = reference.trim();
    if (ID.test(text)) return text;
    const [, site, id] = PAGE.exec(text) ?? [];
    return site === settings.base ? id : undefined;
  }

  /** Loads the widgets where an element stands: newer editors draw blocks in a frame of their own. */
  function loadWidgets({ownerDocument}) {
    if (!settings.script || ownerDocument.querySelector('script[data-ms-research]')) return;
    const script = ownerDocument.createElement('script');
    Object.assign(script, {type: 'module', src: settings.script, crossOrigin: '', referrerPolicy: 'no-referrer'});
    script.dataset.msResearch = '';
    ownerDocument.head.append(script);
  }

  /** One of our elements inside the site's settings. */
  function Widget({tag, attributes, onNavigate}) {
    const ref = useRef();
    useEffect(() => {
      const {current} = ref;
      loadWidgets(current);
      const listen = (event) => onNavigate?.(event);
      current.addEventListener('ms-navigate', listen);
      return () => current.removeEventListener('ms-navigate', listen);
    });
    const around = {ref, base: settings.base, theme: settings.theme};
    if (settings.minCredibility) around['min-credibility'] = String(settings.minCredibility);
    if (settings.reviewedOnly) around['reviewed-only'] = '';
    if (settings.hideTopics) around['hide-topics'] = settings.hideTopics;
    if (settings.hideRetracted) around['hide-retracted'] = '';
    return el('ms-research-settings', around, el(tag, attributes));
  }

  /** What the saved quotation says, from a document. Words of ours are in the editor's language. */
  function wordsOf(article) {
    const statuses = {
      retracted: [
        __('This paper was retracted.', 'ms-research'),
        __('Its results must not be relied on. It is shown here so that the record is complete.', 'ms-research'),
      ],
      concern: [
        __('The journal has raised a concern about this paper.', 'ms-research'),
        __('Its results may change or fall away.', 'ms-research'),
      ],
      corrected: [
        __('This paper was corrected.', 'ms-research'),
        __('Read what was changed before you rely on a detail.', 'ms-research'),
      ],
      preprint: [
        __('This is a preprint.', 'ms-research'),
        __('Other experts have not checked it yet. Its results may change.', 'ms-research'),
      ],
      withdrawn: [__('This summary was taken back.', 'ms-research'), article.withdrawn?.reason ?? ''],
    };
    const status = article.withdrawn ? 'withdrawn' : (article.paper?.status ?? 'concern');
    const date = article.withdrawn?.date ?? article.updated ?? article.published ?? '';
    // Noon, so that no zone moves the day.
    const day = new Date(`${date}T12:00:00`);
    return {
      title: String(article.title ?? ''),
      status: status === 'ok' ? undefined : (statuses[status] ?? statuses.concern).join(' ').trim(),
      takeaway: String(article.takeaway ?? '') || undefined,
      asOf: Number.isNaN(day.getTime())
        ? __('Check for corrections:', 'ms-research')
        : sprintf(
            /* translators: %s: a date */
            __('As of %s. Check for corrections:', 'ms-research'),
            day.toLocaleDateString(document.documentElement.lang || 'en', {dateStyle: 'long'}),
          ),
    };
  }

  async function fetchArticle(id) {
    const response = await fetch(`${settings.base}v1/articles/${id}.json`, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (response.status === 404) throw new Error(__('The library has no summary of this name.', 'ms-research'));
    if (!response.ok) throw new Error(__('The library does not answer.', 'ms-research'));
    return response.json();
  }

  /** The attributes of a chosen summary; without the library, its page alone. */
  async function chosen(id) {
    const named = {
      summary: id,
      page: pageOf(id),
      title: undefined,
      status: undefined,
      takeaway: undefined,
      asOf: undefined,
    };
    try {
      return {attributes: {...named, ...wordsOf(await fetchArticle(id))}};
    } catch (error) {
      const message = error instanceof TypeError ? __('The library does not answer.', 'ms-research') : error.message;
      return {attributes: named, message};
    }
  }

  /** Before a summary is chosen. */
  function Choose({choose}) {
    const [typed, setTyped] = useState('');
    const [problem, setProblem] = useState('');
    const take = (reference) => {
      const id = idOf(reference);
      if (id) choose(id);
      else setProblem(__('This is not the address of a summary of your library.', 'ms-research'));
    };
    const onNavigate = (event) => {
      const id = idOf(event.href);
      event.preventDefault();
      if (id) choose(id);
    };
    const submit = (event) => {
      event.preventDefault();
      take(typed);
    };
    return el(
      components.Placeholder,
      {label: __('MS research summary', 'ms-research'), isColumnLayout: true},
      problem && el(components.Notice, {status: 'error', isDismissible: false}, problem),
      el(Widget, {tag: 'ms-research-search', attributes: {'heading-level': '3', max: '5'}, onNavigate}),
      el(
        'form',
        {onSubmit: submit},
        el(components.TextControl, {
          label: __('Or the address of its page', 'ms-research'),
          value: typed,
          onChange: setTyped,
          placeholder: pageOf('…'),
        }),
        el(components.Button, {variant: 'secondary', type: 'submit'}, __('Choose', 'ms-research')),
      ),
    );
  }

  /** Before the plugin knows a library. */
  function NoLibrary() {
    return el(
      components.Placeholder,
      {label: __('MS research summary', 'ms-research')},
      __('This site has not chosen a library yet.', 'ms-research'),
      settings.settingsPage && el('a', {href: settings.settingsPage}, __('Choose one in the settings', 'ms-research')),
    );
  }

  function Options({attributes, setAttributes, chooseAnother}) {
    const {depth, related, tools, headingLevel} = attributes;
    return el(
      blockEditor.InspectorControls,
      null,
      el(
        components.PanelBody,
        {title: __('Summary', 'ms-research')},
        el(components.SelectControl, {
          label: __('How much to show at first', 'ms-research'),
          value: depth,
          options: [
            {value: 'short', label: __('In short', 'ms-research')},
            {value: 'detail', label: __('In detail', 'ms-research')},
            {value: 'full', label: __('Everything', 'ms-research')},
          ],
          onChange: (value) => setAttributes({depth: value}),
        }),
        el(components.SelectControl, {
          label: __('Level of the heading', 'ms-research'),
          value: String(headingLevel),
          options: ['2', '3', '4', '5', '6'].map((value) => ({value, label: value})),
          onChange: (value) => setAttributes({headingLevel: Number(value)}),
        }),
        el(components.ToggleControl, {
          label: __('Also show related summaries', 'ms-research'),
          checked: related,
          onChange: (value) => setAttributes({related: value}),
        }),
        el(components.ToggleControl, {
          label: __('Offer reading tools', 'ms-research'),
          checked: tools,
          onChange: (value) => setAttributes({tools: value}),
        }),
        el(
          components.Button,
          {variant: 'secondary', onClick: chooseAnother},
          __('Choose another summary', 'ms-research'),
        ),
      ),
    );
  }

  function Edit({attributes, setAttributes}) {
    const blockProps = blockEditor.useBlockProps();
    const [message, setMessage] = useState('');
    const {summary, depth, related, tools, headingLevel} = attributes;
    const choose = async (id) => {
      const found = await chosen(id);
      setMessage(found.message ?? '');
      setAttributes(found.attributes);
    };
    // A block that came from a pasted address or a shortcode has no words yet.
    useEffect(() => {
      if (settings.base && summary && !attributes.title) choose(summary);
    }, [summary]);
    if (!settings.base) return el('div', blockProps, el(NoLibrary));
    if (!summary) return el('div', blockProps, el(Choose, {choose}));
    const card = {article: summary, depth, 'heading-level': String(headingLevel)};
    if (related) card.related = '';
    if (tools) card.tools = '';
    return el(
      Fragment,
      null,
      el(Options, {attributes, setAttributes, chooseAnother: () => setAttributes({summary: ''})}),
      el(
        'div',
        blockProps,
        message && el(components.Notice, {status: 'warning', isDismissible: false}, message),
        el(
          components.Disabled,
          null,
          el(Widget, {
            key: summary,
            tag: 'ms-research-card',
            attributes: card,
            onNavigate: (event) => event.preventDefault(),
          }),
        ),
      ),
    );
  }

  /** A quotation that says what it must without a script and without this plugin, in the form that the widgets know. */
  function Save({attributes: {summary, page, title, status, takeaway, asOf}}) {
    if (!summary || !page) return null;
    const paragraph = (name, text) => text && el('p', {className: `ms-research-${name}`}, text);
    return el(
      'blockquote',
      blockEditor.useBlockProps.save({className: 'ms-research', 'data-ms-article': page}),
      title && el('p', null, el('strong', {className: 'ms-research-title'}, title)),
      paragraph('status', status),
      paragraph('takeaway', takeaway),
      el(
        'p',
        null,
        asOf && el('span', {className: 'ms-research-as-of'}, asOf),
        asOf && ' ',
        el('a', {href: page}, page),
      ),
    );
  }

  const block = (id, options) => blocks.createBlock('ms-research/summary', {summary: id, page: pageOf(id), ...options});
  const loneLink = (node) => node.nodeName === 'P' && idOf(node.textContent) && PAGE.test(node.textContent.trim());

  blocks.registerBlockType('ms-research/summary', {
    edit: Edit,
    save: Save,
    transforms: {
      from: [
        {type: 'raw', priority: 5, isMatch: loneLink, transform: (node) => block(idOf(node.textContent))},
        {
          type: 'raw',
          priority: 5,
          schema: {blockquote: {classes: ['ms-research'], attributes: ['data-ms-article'], children: '*'}},
          isMatch: (node) => node.nodeName === 'BLOCKQUOTE' && Boolean(idOf(node.dataset.msArticle ?? '')),
          transform: (node) => block(idOf(node.dataset.msArticle)),
        },
        {
          type: 'block',
          blocks: ['core/embed'],
          isMatch: ({url}) => Boolean(url && PAGE.test(url) && idOf(url)),
          transform: ({url}) => block(idOf(url)),
        },
        {
          type: 'shortcode',
          tag: 'ms-research',
          isMatch: ({named}) => Boolean(idOf(named.id ?? named.url ?? '')),
          attributes: {
            summary: {type: 'string', shortcode: ({named}) => idOf(named.id ?? named.url ?? '')},
            page: {type: 'string', shortcode: ({named}) => pageOf(idOf(named.id ?? named.url ?? ''))},
            depth: {type: 'string', shortcode: ({named}) => named.depth ?? 'detail'},
          },
        },
      ],
      to: [
        {
          type: 'block',
          blocks: ['core/embed'],
          isMatch: ({summary}) => Boolean(summary),
          transform: ({summary}) => blocks.createBlock('core/embed', {url: pageOf(summary)}),
        },
      ],
    },
  });

  /** The snippet that libraries offer: the script, or not, and a card. */
  const SNIPPET =
    /^\s*(?:<script\b[^>]*\bsrc="([^"]*)"[^>]*><\/script>\s*)?<ms-research-card\b([^>]*)>[\s\S]*<\/ms-research-card>\s*$/;
  const valueOf = (name, tag) => new RegExp(`\\s${name}="([a-z0-9-]+)"`).exec(tag)?.[1];

  /** A pasted snippet becomes the block: the editor itself would drop it. Where HTML is written it stays what it is. */
  function pasteSnippet(event) {
    const [, script, tag = ''] = SNIPPET.exec(event.clipboardData?.getData('text/plain') ?? '') ?? [];
    const id = valueOf('article', tag);
    const selected = data.select('core/block-editor').getSelectedBlock();
    if (!settings.base || !id || (script && !script.startsWith(settings.base)) || selected?.name !== 'core/paragraph')
      return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const depth = valueOf('depth', tag);
    const pasted = block(id, ['short', 'full'].includes(depth) ? {depth} : {});
    const {insertBlocks, replaceBlocks} = data.dispatch('core/block-editor');
    const {getBlockIndex, getBlockRootClientId} = data.select('core/block-editor');
    const {clientId} = selected;
    if (blocks.isUnmodifiedDefaultBlock(selected)) replaceBlocks(clientId, pasted);
    else insertBlocks(pasted, getBlockIndex(clientId) + 1, getBlockRootClientId(clientId));
  }

  const heard = new WeakSet();
  /** Hears what is pasted into the editor, and into the frame in which newer editors draw blocks: each time it loads, another document. */
  function hearPastes() {
    const {contentDocument} = document.querySelector('iframe[name="editor-canvas"]') ?? {};
    for (const each of [document, contentDocument]) {
      if (!each || heard.has(each)) continue;
      heard.add(each);
      each.addEventListener('paste', pasteSnippet, {capture: true});
    }
  }
  hearPastes();
  // Who pastes has put the cursor there first, which the editor's store notes.
  data.subscribe(hearPastes);
})(window.wp, window.msResearch);
