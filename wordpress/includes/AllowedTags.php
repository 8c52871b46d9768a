<?php

namespace MsResearch;

/** Lets everybody who may write posts write our elements: they are text and addresses, and draw no HTML that is handed to them. */
final class AllowedTags
{
    /** Attributes of every element. */
    private const GLOBAL = ['class', 'dir', 'id', 'lang', 'slot', 'style', 'title'];

    public function hook(): void
    {
        add_filter('wp_kses_allowed_html', [$this, 'allow'], 10, 2);
        add_filter('wp_kses_uri_attributes', static fn ($names): array => array_merge((array) $names, ['base']));
        add_filter('tiny_mce_before_init', [$this, 'classicEditor']);
    }

    /** @return array<string, list<string>> tag => its attributes */
    public static function elements(): array
    {
        static $elements = null;
        return $elements ??= require __DIR__ . '/elements.php';
    }

    /**
     * @param mixed $tags
     * @param mixed $context
     * @return mixed
     */
    public function allow($tags, $context)
    {
        if ($context !== 'post' || !is_array($tags)) {
            return $tags;
        }
        foreach (self::elements() as $tag => $attributes) {
            $tags[$tag] = array_fill_keys(array_merge(self::GLOBAL, $attributes), true);
        }
        return $tags;
    }

    /**
     * The classic editor drops what it does not know when it changes from text to visual.
     *
     * @param mixed $options
     * @return mixed
     */
    public function classicEditor($options)
    {
        if (!is_array($options)) {
            return $options;
        }
        $tags = array_keys(self::elements());
        $add = static function (string $option, array $names) use (&$options): void {
            $options[$option] = implode(',', array_filter(array_merge([$options[$option] ?? ''], $names)));
        };
        $add('custom_elements', $tags);
        $add('extended_valid_elements', array_map(static fn (string $tag): string => "{$tag}[*]", $tags));
        return $options;
    }
}
