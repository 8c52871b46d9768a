<?php

namespace MsResearch;

/** The widgets' script: which copy, and only on pages that need it. */
final class Scripts
{
    private Settings $settings;
    private Library $library;
    private string $file;

    public function __construct(Settings $settings, Library $library, string $file)
    {
        $this->settings = $settings;
        $this->library = $library;
        $this->file = $file;
    }

    public function hook(): void
    {
        add_filter('script_loader_tag', [$this, 'tag'], 10, 3);
    }

    /** Called while a page is made; the script goes into its foot. */
    public function need(): void
    {
        // A version in the address would keep browsers from the copy that other pages loaded.
        wp_enqueue_script(Plugin::HANDLE, $this->address(), [], null, true);
    }

    /** The library's own widgets, or the copy that came with this plugin. */
    public function address(): string
    {
        return $this->settings->localWidgets && $this->hasLocal()
            ? plugins_url('widgets/ms-research.js', $this->file)
            : "{$this->library->base}widgets/1/ms-research.js";
    }

    /** Did this plugin come with a copy? A checkout of its sources does not. */
    public function hasLocal(): bool
    {
        return is_file(dirname($this->file) . '/widgets/ms-research.js');
    }

    /**
     * It is a module, must not tell the library which page it is on, and comes from elsewhere.
     *
     * @param string $tag
     * @param string $handle
     * @param string $address
     */
    public function tag($tag, $handle, $address): string
    {
        if ($handle !== Plugin::HANDLE) {
            return (string) $tag;
        }
        return '<script type="module" id="ms-research-js" src="' . esc_url($address)
            . '" crossorigin referrerpolicy="no-referrer"></script>' . "\n";
    }
}
