<?php

namespace MsResearch;

/** `[ms-research id="iron-in-the-brain" depth="short"]`. */
final class Shortcode
{
    public const TAG = 'ms-research';

    private Card $card;
    private Library $library;

    public function __construct(Card $card, Library $library)
    {
        $this->card = $card;
        $this->library = $library;
    }

    public function register(): void
    {
        add_shortcode(self::TAG, [$this, 'render']);
    }

    /**
     * @param mixed $attributes array of texts, or an empty text
     * @param mixed $inside what stands between `[ms-research]` and `[/ms-research]`
     */
    public function render($attributes, $inside = ''): string
    {
        $attributes = is_array($attributes) ? $attributes : [];
        $written = wp_kses_post((string) $inside);
        $id = self::idIn($attributes, $this->library);
        if ($id === null || !$this->library->isSet()) {
            return $written === '' ? StaticText::unnamed() : $written;
        }
        $card = $this->card->html($id, $attributes, $written);
        return is_feed() ? $card : "<div class=\"ms-research-embed\">$card</div>";
    }

    /**
     * Id of the summary that a shortcode names, by its id or its page.
     *
     * @param array<int|string, mixed> $attributes
     */
    public static function idIn(array $attributes, Library $library): ?string
    {
        $named = $attributes['id'] ?? $attributes['url'] ?? $attributes[0] ?? '';
        // WordPress stores & as &amp; in posts.
        return is_string($named) ? $library->idOf(html_entity_decode($named, ENT_QUOTES | ENT_HTML5, 'UTF-8')) : null;
    }
}
