<?php

namespace MsResearch;

/**
 * Finds, in a post's finished HTML, what is to become a card: `<blockquote class="ms-research" data-ms-article="PAGE">`,
 * `<a class="ms-research" href="PAGE">`, and the elements themselves. Each gets the site's settings around it; in feeds the text is all
 * that stays.
 */
final class Content
{
    /** Marks the settings that this plugin wrote. Nobody whose posts WordPress filters can write it. */
    public const MARK = 'data-ms-site';

    private const SETTINGS = 'ms-research-settings';

    /** What is inside is no markup. */
    private const RAW = ['script', 'style', 'textarea', 'title', 'iframe', 'noscript'];

    private Card $card;
    private Library $library;
    private Scripts $scripts;

    public function __construct(Card $card, Library $library, Scripts $scripts)
    {
        $this->card = $card;
        $this->library = $library;
        $this->scripts = $scripts;
    }

    public function hook(): void
    {
        // Shortcodes are done at 11.
        foreach (['the_content', 'widget_text_content', 'widget_block_content'] as $filter) {
            add_filter($filter, [$this, 'filter'], 12);
        }
    }

    /** @param mixed $content */
    public function filter($content): string
    {
        $content = (string) $content;
        if (!$this->library->isSet() || stripos($content, 'ms-r') === false && stripos($content, '<ms-t') === false) {
            return $content;
        }
        // An excerpt is cut from the text alone.
        return doing_filter('get_the_excerpt') ? $content : $this->convert(wp_html_split($content));
    }

    /** @param list<string> $tokens tags, comments and the text between them */
    private function convert(array $tokens): string
    {
        $done = '';
        for ($at = 0, $count = count($tokens); $at < $count; $at++) {
            $tag = Tag::opening($tokens[$at]);
            $end = $tag && $this->isOurs($tag) ? Tag::closing($tokens, $at, $tag->name) : null;
            if ($end === null) {
                $done .= $tokens[$at];
                continue;
            }
            $inside = implode('', array_slice($tokens, $at + 1, $end - $at - 1));
            $done .= $this->replacement($tag, $inside) ?? $tokens[$at] . $inside . $tokens[$end];
            $at = $end;
        }
        return $done;
    }

    /** Must this element be looked at as a whole? */
    private function isOurs(Tag $tag): bool
    {
        if ($tag->name === self::SETTINGS) {
            return $tag->attribute(self::MARK) !== null;
        }
        return in_array($tag->name, self::RAW, true)
            || isset(AllowedTags::elements()[$tag->name])
            || (in_array($tag->name, ['blockquote', 'a'], true) && $tag->hasClass('ms-research'));
    }

    /** What an element becomes; null where it stays as it is. */
    private function replacement(Tag $tag, string $inside): ?string
    {
        switch ($tag->name) {
            case 'blockquote':
                return $this->quotation($tag, $inside);
            case 'a':
                return $this->link($tag, $inside);
            case 'ms-research-card':
                return $this->writtenCard($tag, $inside);
            case 'script':
                // That of a pasted snippet: feeds have no use for it.
                $isOurs = strpos($tag->attribute('src') ?? '', "{$this->library->base}widgets/") === 0;
                return is_feed() && $isOurs ? '' : null;
            default:
                if ($tag->name === self::SETTINGS || in_array($tag->name, self::RAW, true)) {
                    return null;
                }
                return is_feed() ? $inside : $this->card->withSettings("$tag->source$inside</$tag->name>");
        }
    }

    private function quotation(Tag $tag, string $inside): ?string
    {
        $page = $tag->attribute('data-ms-article') ?? '';
        $id = $this->library->idOf($page);
        if ($id !== null) {
            $card = $this->card->html($id, $tag->options(), $inside);
            return is_feed() ? $card : "<div class=\"ms-research-embed\">$card</div>";
        }
        $source = Library::documentOfPage($page);
        if ($source === null || is_feed()) {
            return null;
        }
        $card = $this->card->element($source, $tag->options(), "$tag->source$inside</blockquote>");
        return '<div class="ms-research-embed">' . $this->card->withSettings($card) . '</div>';
    }

    /** It may stand inside a paragraph: nothing around it may end that. */
    private function link(Tag $tag, string $inside): ?string
    {
        $source = Library::documentOfPage($tag->attribute('href') ?? '');
        return $source === null || is_feed()
            ? null
            : $this->card->withSettings($this->card->element($source, $tag->options(), "$tag->source$inside</a>"));
    }

    /** An element that an author wrote. Where there is no text inside, it gets some. */
    private function writtenCard(Tag $tag, string $inside): string
    {
        $id = $this->library->idOf($tag->attribute('article') ?? '') ?? $this->idOfSource($tag->attribute('src') ?? '');
        if (is_feed()) {
            return $id === null ? $inside : $this->card->html($id, [], $inside);
        }
        if ($id !== null && trim(wp_strip_all_tags($inside)) === '') {
            $inside = $this->card->text($id);
        }
        return $this->card->withSettings("$tag->source$inside</$tag->name>");
    }

    private function idOfSource(string $source): ?string
    {
        $pattern = '~^' . preg_quote($this->library->base, '~') . 'v1/articles/([^/?#]+)\.json~';
        return preg_match($pattern, $source, $found) && Library::isId($found[1]) ? $found[1] : null;
    }
}
