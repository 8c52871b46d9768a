<?php

namespace MsResearch;

/** The block. What an editor saves is a quotation that can be read without this plugin; pages get a card made anew from its id. */
final class Block
{
    private Card $card;
    private Settings $settings;
    private Scripts $scripts;
    private string $folder;

    public function __construct(Card $card, Settings $settings, Scripts $scripts, string $folder)
    {
        $this->card = $card;
        $this->settings = $settings;
        $this->scripts = $scripts;
        $this->folder = $folder;
    }

    public function register(): void
    {
        $block = register_block_type("$this->folder/block", ['render_callback' => [$this, 'render']]);
        if (!$block) {
            return;
        }
        $handle = $block->editor_script_handles[0] ?? '';
        if ($handle !== '') {
            wp_set_script_translations($handle, 'ms-research', "$this->folder/languages");
            wp_add_inline_script($handle, 'window.msResearch = ' . wp_json_encode($this->forEditor(), JSON_HEX_TAG) . ';', 'before');
        }
    }

    /**
     * @param mixed $attributes
     * @param mixed $saved HTML of the block, as it is stored
     */
    public function render($attributes, $saved): string
    {
        $saved = (string) $saved;
        $id = is_array($attributes) ? ($attributes['summary'] ?? '') : '';
        if ($this->settings->base === '' || !is_string($id) || !Library::isId($id)) {
            return $saved;
        }
        $options = [
            'depth' => $attributes['depth'] ?? '',
            'related' => $attributes['related'] ?? false,
            'tools' => $attributes['tools'] ?? false,
            'heading-level' => $attributes['headingLevel'] ?? '',
        ];
        $written = (string) preg_replace('~^\s*<blockquote[^>]*>|</blockquote>\s*$~i', '', $saved);
        $card = $this->card->html($id, $options, $written);
        return is_feed() ? $card : '<div ' . get_block_wrapper_attributes() . ">$card</div>";
    }

    /** @return array<string, mixed> what the editor's script must know */
    private function forEditor(): array
    {
        return [
            'base' => $this->settings->base,
            'script' => $this->settings->base === '' ? '' : $this->scripts->address(),
            'theme' => $this->settings->theme,
            'minCredibility' => $this->settings->minCredibility,
            'reviewedOnly' => $this->settings->reviewedOnly,
            'hideTopics' => implode(', ', $this->settings->hideTopics),
            'hideRetracted' => $this->settings->hideRetracted,
            'settingsPage' => current_user_can('manage_options') ? admin_url('options-general.php?page=ms-research') : '',
        ];
    }
}
