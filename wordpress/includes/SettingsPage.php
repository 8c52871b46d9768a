<?php

namespace MsResearch;

/** Settings > MS Research. */
final class SettingsPage
{
    private const PAGE = 'ms-research';

    private string $file;

    public function __construct(string $file)
    {
        $this->file = $file;
    }

    public function hook(): void
    {
        add_action('admin_init', [$this, 'register']);
        add_action('admin_menu', function (): void {
            $title = __('MS Research', 'ms-research');
            add_options_page($title, $title, 'manage_options', self::PAGE, [$this, 'page']);
        });
        add_filter('plugin_action_links_' . plugin_basename($this->file), static function ($links): array {
            $page = esc_url(admin_url('options-general.php?page=' . self::PAGE));
            return array_merge(["<a href=\"$page\">" . esc_html__('Settings', 'ms-research') . '</a>'], (array) $links);
        });
        add_filter('plugin_row_meta', [$this, 'rowMeta'], 10, 2);
    }

    /**
     * Once it is deactivated nothing of it runs, so it says before what will be.
     *
     * @param mixed $meta
     * @param mixed $plugin
     */
    public function rowMeta($meta, $plugin): array
    {
        return $plugin === plugin_basename($this->file) ? array_merge((array) $meta, [esc_html__(
            'While it is deactivated, readers see shortcodes as code. Deleting it turns them into text.',
            'ms-research'
        )]) : (array) $meta;
    }

    public function register(): void
    {
        register_setting(self::PAGE, Settings::OPTION, ['type' => 'object', 'sanitize_callback' => [$this, 'clean']]);
        add_settings_section('ms-research', '', '__return_empty_string', self::PAGE);
        foreach (SettingsFields::all($this->file) as $name => [$label, $draw]) {
            $for = ['label_for' => "ms-research-$name"];
            $drawNow = static fn () => $draw(Settings::stored());
            add_settings_field($name, esc_html($label), $drawNow, self::PAGE, 'ms-research', $for);
        }
        wp_add_privacy_policy_content(__('MS Research', 'ms-research'), wp_kses_post(wpautop(__(
            'Summaries of research on our pages are loaded from the site of their publisher, which thereby learns the '
            . 'reader\'s internet address, as with any file of a page. It is told neither which page it was nor anything else. '
            . 'Summaries set no cookies.',
            'ms-research'
        ))));
    }

    /**
     * @param mixed $typed
     * @return array<string, mixed>
     */
    public function clean($typed): array
    {
        $typed = is_array($typed) ? $typed : [];
        $settings = new Settings($typed);
        $address = $typed['base'] ?? '';
        if (is_string($address) && trim($address) !== '' && $settings->base === '') {
            $settings->base = Settings::stored()->base;
            $this->problem('address', sprintf(
                /* translators: %s: what was typed */
                __('"%s" is not the address of a library. It begins with https:// and holds no question mark.', 'ms-research'),
                $address
            ));
        } elseif ($settings->base !== '' && !(new Documents(new Library($settings->base)))->isThere()) {
            $this->problem('silent', sprintf(
                /* translators: %s: an address */
                __('No library answers at %s. Until one does, your pages show a line of text and a link.', 'ms-research'),
                $settings->base
            ), 'warning');
        }
        return $settings->toArray();
    }

    public function page(): void
    {
        if (!current_user_can('manage_options')) {
            return;
        }
        echo '<div class="wrap"><h1>', esc_html__('MS Research', 'ms-research'), '</h1>';
        echo '<p>', esc_html__('Summaries of MS research in plain words, from a library that you choose.', 'ms-research'), ' ';
        echo esc_html__(
            'Put one into a post with the block "MS research summary", with its address on a line of its own, or with',
            'ms-research'
        );
        echo ' <code>[ms-research id="&hellip;"]</code>.</p>';
        echo '<form action="options.php" method="post">';
        settings_fields(self::PAGE);
        do_settings_sections(self::PAGE);
        submit_button();
        echo '</form></div>';
    }

    private function problem(string $code, string $text, string $type = 'error'): void
    {
        add_settings_error(Settings::OPTION, "ms-research-$code", esc_html($text), $type);
    }
}
