<?php

namespace MsResearch;

/** Leaves posts that can be read: shortcodes become the quotations that they stood for. Blocks hold theirs already. */
final class Uninstall
{
    private const AT_ONCE = 100;

    /** Options that hold text in which shortcodes may stand. */
    private const WIDGETS = ['widget_text', 'widget_block', 'widget_custom_html'];

    private Library $library;
    private Card $card;

    private function __construct(Settings $settings)
    {
        $this->library = new Library($settings->base);
        $this->card = new Card(
            $settings,
            $this->library,
            new Documents($this->library),
            new Scripts($settings, $this->library, __FILE__)
        );
    }

    /** On this site, or on every site of a network. */
    public static function everywhere(): void
    {
        if (!is_multisite()) {
            (new self(Settings::stored()))->clean();
            return;
        }
        foreach (get_sites(['fields' => 'ids', 'number' => 0]) as $site) {
            switch_to_blog((int) $site);
            (new self(Settings::stored()))->clean();
            restore_current_blog();
        }
    }

    private function clean(): void
    {
        $this->posts();
        foreach (self::WIDGETS as $option) {
            $widgets = get_option($option);
            if (is_array($widgets)) {
                $changed = map_deep($widgets, fn ($value) => is_string($value) ? $this->withoutShortcodes($value) : $value);
                if ($changed !== $widgets) {
                    update_option($option, $changed);
                }
            }
        }
        $this->caches();
        delete_option(Settings::OPTION);
    }

    /** Written past wp_update_post(), which would renew dates and make revisions. */
    private function posts(): void
    {
        global $wpdb;
        $last = 0;
        do {
            $posts = $wpdb->get_results($wpdb->prepare(
                "SELECT ID, post_content FROM $wpdb->posts WHERE ID > %d AND post_type <> 'revision'"
                    . ' AND post_content LIKE %s ORDER BY ID LIMIT %d',
                $last,
                '%' . $wpdb->esc_like('[' . Shortcode::TAG) . '%',
                self::AT_ONCE
            ));
            foreach ($posts as $post) {
                $last = (int) $post->ID;
                $text = $this->withoutShortcodes($post->post_content);
                if ($text !== $post->post_content) {
                    $wpdb->update($wpdb->posts, ['post_content' => $text], ['ID' => $last]);
                    clean_post_cache($last);
                }
            }
        } while (count($posts) === self::AT_ONCE);
    }

    private function withoutShortcodes(string $text): string
    {
        if (strpos($text, '[' . Shortcode::TAG) === false) {
            return $text;
        }
        $pattern = '/' . get_shortcode_regex([Shortcode::TAG]) . '/';
        return (string) preg_replace_callback($pattern, [$this, 'quotation'], $text);
    }

    /**
     * @internal
     * @param array<int, string> $found see get_shortcode_regex()
     */
    public function quotation(array $found): string
    {
        // [[ms-research]] is how one writes about it.
        if ($found[1] === '[' && $found[6] === ']') {
            return $found[0];
        }
        $attributes = (array) shortcode_parse_atts($found[3]);
        $id = Shortcode::idIn($attributes, $this->library);
        $written = wp_kses_post($found[5]);
        if ($id === null || !$this->library->isSet()) {
            return $found[1] . $written . $found[6];
        }
        $depth = $attributes['depth'] ?? '';
        $options = in_array($depth, Card::DEPTHS, true) ? " data-depth=\"$depth\"" : '';
        $page = esc_url($this->library->page($id), ['http', 'https']);
        $text = $this->card->text($id, $written);
        return "$found[1]<blockquote class=\"ms-research\" data-ms-article=\"$page\"$options>$text</blockquote>$found[6]";
    }

    /** What was kept of the library's documents, and of its answers to oEmbed, which WordPress asks for again as a stranger's. */
    private function caches(): void
    {
        global $wpdb;
        delete_transient(Documents::DOWN);
        foreach (['_transient_', '_transient_timeout_'] as $prefix) {
            $like = $wpdb->esc_like($prefix . Documents::CACHE) . '%';
            $wpdb->query($wpdb->prepare("DELETE FROM $wpdb->options WHERE option_name LIKE %s", $like));
        }
        if ($this->library->isSet()) {
            $wpdb->query($wpdb->prepare(
                "DELETE FROM $wpdb->postmeta WHERE meta_key LIKE %s AND meta_value LIKE %s",
                $wpdb->esc_like('_oembed_') . '%',
                '%' . $wpdb->esc_like("{$this->library->base}embed/") . '%'
            ));
        }
        wp_cache_flush();
    }
}
