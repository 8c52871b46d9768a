<?php

namespace MsResearch;

/** The markup of a card: the element inside the site's settings, around text that can be read without it. */
final class Card
{
    public const DEPTHS = ['short', 'detail', 'full'];

    private Settings $settings;
    private Library $library;
    private Documents $documents;
    private Scripts $scripts;

    public function __construct(Settings $settings, Library $library, Documents $documents, Scripts $scripts)
    {
        $this->settings = $settings;
        $this->library = $library;
        $this->documents = $documents;
        $this->scripts = $scripts;
    }

    /**
     * A card of this library, or in feeds its text alone.
     *
     * @param string $id of an article
     * @param array<string, mixed> $options `depth`, `related`, `tools` and `heading-level`, as an author wrote them
     * @param string $written text that the author's page holds already: HTML that has passed WordPress's own filters. It stands in where
     *     the library cannot be asked.
     */
    public function html(string $id, array $options = [], string $written = ''): string
    {
        ['state' => $state, 'summary' => $summary] = $this->documents->find($id);
        $text = $this->textOf($id, $state, $summary, $written);
        if ($state === Documents::MISSING) {
            return $text;
        }
        $language = $summary ? $summary->language : '';
        $lang = $language === '' ? '' : ' lang="' . esc_attr($language) . '"';
        $quote = '<blockquote class="ms-research" data-ms-article="'
            . esc_url($this->library->page($id), ['http', 'https']) . "\"$lang>$text</blockquote>";
        if (is_feed()) {
            return $quote;
        }
        return $this->withSettings($this->element($this->library->document($id), $options, $quote));
    }

    /** The text of a summary where no script runs. */
    public function text(string $id, string $written = ''): string
    {
        ['state' => $state, 'summary' => $summary] = $this->documents->find($id);
        return $this->textOf($id, $state, $summary, $written);
    }

    /**
     * @param string $source address of a document
     * @param array<string, mixed> $options
     * @param string $inside HTML
     */
    public function element(string $source, array $options, string $inside): string
    {
        $attributes = ' src="' . esc_url($source, ['http', 'https']) . '"';
        $depth = $options['depth'] ?? '';
        if (in_array($depth, self::DEPTHS, true)) {
            $attributes .= " depth=\"$depth\"";
        }
        foreach (['related', 'tools'] as $name) {
            if (self::isYes($options[$name] ?? false)) {
                $attributes .= " $name";
            }
        }
        $level = $options['heading-level'] ?? '';
        if (is_scalar($level) && preg_match('/^[1-6]$/D', (string) $level)) {
            $attributes .= " heading-level=\"$level\"";
        }
        return "<ms-research-card$attributes>$inside</ms-research-card>";
    }

    /** Puts the site's settings around elements, and sees to it that the page loads the widgets. */
    public function withSettings(string $elements): string
    {
        $this->scripts->need();
        $settings = $this->settings;
        $attributes = ' ' . Content::MARK . ' base="' . esc_url($settings->base, ['http', 'https']) . '"';
        if ($settings->theme !== 'auto') {
            $attributes .= ' theme="' . esc_attr($settings->theme) . '"';
        }
        if ($settings->minCredibility > 0) {
            $attributes .= ' min-credibility="' . esc_attr((string) $settings->minCredibility) . '"';
        }
        $attributes .= $settings->reviewedOnly ? ' reviewed-only' : '';
        if ($settings->hideTopics) {
            $attributes .= ' hide-topics="' . esc_attr(implode(', ', $settings->hideTopics)) . '"';
        }
        $attributes .= $settings->hideRetracted ? ' hide-retracted' : '';
        return "<ms-research-settings$attributes>$elements</ms-research-settings>";
    }

    private function textOf(string $id, string $state, ?Summary $summary, string $written): string
    {
        if ($summary) {
            return StaticText::of($summary, $this->library->page($id), $this->settings);
        }
        if (trim(wp_strip_all_tags($written)) !== '') {
            return StaticText::inert($written);
        }
        return $state === Documents::MISSING
            ? StaticText::missing($this->library)
            : StaticText::unknown($this->library->page($id));
    }

    /** @param mixed $value */
    private static function isYes($value): bool
    {
        return $value === true || (is_string($value) && !in_array(strtolower($value), ['', '0', 'false', 'no'], true));
    }
}
