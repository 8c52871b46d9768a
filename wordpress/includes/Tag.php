<?php

namespace MsResearch;

/** A start tag of a post's HTML. */
final class Tag
{
    /** In lower case. */
    public string $name;

    /** As it stands in the post. */
    public string $source;

    /** @var array<string, string>|null values without their entities */
    private ?array $attributes = null;

    private function __construct(string $name, string $source)
    {
        $this->name = $name;
        $this->source = $source;
    }

    /** @param string $token as wp_html_split() gives them */
    public static function opening(string $token): ?self
    {
        return preg_match('~^<([a-z][a-z0-9-]*)(?=[\s/>])~i', $token, $found) ? new self(strtolower($found[1]), $token) : null;
    }

    /**
     * Where the element that begins at $from ends.
     *
     * @param list<string> $tokens
     * @return int|null null where it is never closed
     */
    public static function closing(array $tokens, int $from, string $name): ?int
    {
        $depth = 0;
        for ($at = $from, $count = count($tokens); $at < $count; $at++) {
            if (preg_match('~^<(/?)' . preg_quote($name, '~') . '(?=[\s/>])~i', $tokens[$at], $found)) {
                $depth += $found[1] === '' ? 1 : -1;
                if ($depth === 0) {
                    return $at;
                }
            }
        }
        return null;
    }

    /** @return string|null null where it has none of that name */
    public function attribute(string $name): ?string
    {
        if ($this->attributes === null) {
            $this->attributes = [];
            $text = preg_replace('~^<[a-z][a-z0-9-]*|/?>$~i', '', $this->source);
            foreach (wp_kses_hair((string) $text, ['http', 'https']) as $key => ['value' => $value]) {
                $this->attributes[strtolower((string) $key)] = html_entity_decode((string) $value, ENT_QUOTES | ENT_HTML5, 'UTF-8');
            }
        }
        return $this->attributes[$name] ?? null;
    }

    public function hasClass(string $class): bool
    {
        return in_array($class, preg_split('/\s+/', $this->attribute('class') ?? '') ?: [], true);
    }

    /** @return array<string, string> what the forms say of the card: `data-depth`, `data-related`, `data-tools` */
    public function options(): array
    {
        $options = [];
        foreach (['depth', 'related', 'tools', 'heading-level'] as $name) {
            $value = $this->attribute("data-$name");
            if ($value !== null) {
                $options[$name] = $value;
            }
        }
        return $options;
    }
}
