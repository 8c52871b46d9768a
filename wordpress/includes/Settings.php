<?php

namespace MsResearch;

/** What the site's owner chose; read-only. */
final class Settings
{
    /** Name of the option that holds it. */
    public const OPTION = 'ms_research';

    public const THEMES = ['auto', 'light', 'dark', 'calm', 'contrast'];

    /** Address of the library, with a slash at its end; empty where none is set. */
    public string $base;

    /** One of THEMES. */
    public string $theme;

    /** Lowest Credibility shown, 0 to 5 in halves; 0 shows everything. */
    public float $minCredibility;

    /** Only summaries that a person reviewed. */
    public bool $reviewedOnly;

    /** @var list<string> topics not shown: ids or labels */
    public array $hideTopics;

    /** Retracted papers in no list, and nothing but the notice on their cards. */
    public bool $hideRetracted;

    /** Load the widgets from this site instead of the library's. */
    public bool $localWidgets;

    /** @param array<string, mixed> $values as stored or as sent by the form; what is not understood falls back */
    public function __construct(array $values)
    {
        $theme = $values['theme'] ?? '';
        $credibility = $values['min_credibility'] ?? 0;
        $this->base = self::address($values['base'] ?? '') ?? '';
        $this->theme = in_array($theme, self::THEMES, true) ? $theme : 'auto';
        $this->minCredibility = is_numeric($credibility) ? round(min(5, max(0, (float) $credibility)) * 2) / 2 : 0.0;
        $this->reviewedOnly = !empty($values['reviewed_only']);
        $this->hideTopics = self::topics($values['hide_topics'] ?? '');
        $this->hideRetracted = !empty($values['hide_retracted']);
        $this->localWidgets = !empty($values['local_widgets']);
    }

    public static function stored(): self
    {
        $stored = get_option(self::OPTION, []);
        return new self(is_array($stored) ? $stored : []);
    }

    /** @return array<string, mixed> as it is stored */
    public function toArray(): array
    {
        return [
            'base' => $this->base,
            'theme' => $this->theme,
            'min_credibility' => $this->minCredibility,
            'reviewed_only' => $this->reviewedOnly,
            'hide_topics' => implode(', ', $this->hideTopics),
            'hide_retracted' => $this->hideRetracted,
            'local_widgets' => $this->localWidgets,
        ];
    }

    /**
     * @param mixed $typed ids or labels with commas between them
     * @return list<string>
     */
    private static function topics($typed): array
    {
        $names = array_map('trim', explode(',', is_string($typed) ? sanitize_text_field($typed) : ''));
        return array_values(array_filter($names, 'strlen'));
    }

    /**
     * An http or https address of a folder, as somebody typed it.
     *
     * @param mixed $typed
     * @return string|null with a slash at its end; null where it is no such address
     */
    public static function address($typed): ?string
    {
        if (!is_string($typed)) {
            return null;
        }
        $typed = trim($typed);
        $parts = wp_parse_url($typed);
        if (
            !is_array($parts)
            || !in_array(strtolower($parts['scheme'] ?? ''), ['http', 'https'], true)
            || empty($parts['host'])
            || array_intersect_key($parts, array_flip(['user', 'pass', 'query', 'fragment']))
            || preg_match('/[\s<>"\'\\\\^`{|}]/', $typed)
        ) {
            return null;
        }
        return rtrim($typed, '/') . '/';
    }
}
