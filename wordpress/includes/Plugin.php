<?php

namespace MsResearch;

/** Puts the parts together and tells WordPress of them. */
final class Plugin
{
    public const HANDLE = 'ms-research';

    /** Path of the plugin's main file. */
    private string $file;

    public function __construct(string $file)
    {
        $this->file = $file;
    }

    public function start(): void
    {
        add_action('init', function (): void {
            load_plugin_textdomain('ms-research', false, dirname(plugin_basename($this->file)) . '/languages');
            $this->onPages();
        });
        (new AllowedTags())->hook();
        if (is_admin()) {
            (new SettingsPage($this->file))->hook();
        }
    }

    /** Everything that makes cards. */
    private function onPages(): void
    {
        $settings = Settings::stored();
        $library = new Library($settings->base);
        $scripts = new Scripts($settings, $library, $this->file);
        $card = new Card($settings, $library, new Documents($library), $scripts);
        $scripts->hook();
        (new Block($card, $settings, $scripts, dirname($this->file)))->register();
        (new Content($card, $library, $scripts))->hook();
        (new Shortcode($card, $library))->register();
        (new Embeds($card, $library))->hook();
    }
}
