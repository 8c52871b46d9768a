<?php

namespace MsResearch;

/**
 * The address of a summary's page on a line of its own. The library is a provider that WordPress trusts; its answer is a frame, which
 * becomes a card when the page is made, so that what WordPress keeps stays right without this plugin.
 */
final class Embeds
{
    private Card $card;
    private Library $library;

    public function __construct(Card $card, Library $library)
    {
        $this->card = $card;
        $this->library = $library;
    }

    public function hook(): void
    {
        if (!$this->library->isSet()) {
            return;
        }
        wp_oembed_add_provider($this->library->pagePattern(), "{$this->library->base}v1/oembed/", true);
        add_filter('oembed_fetch_url', [$this, 'endpoint'], 10, 2);
        add_filter('embed_oembed_html', [$this, 'form'], 10, 2);
        // Where the library did not answer this site, it may still answer the reader.
        add_filter('embed_maybe_make_link', [$this, 'form'], 10, 2);
    }

    /**
     * The answers are files, one a summary.
     *
     * @param string $endpoint
     * @param string $address
     */
    public function endpoint($endpoint, $address): string
    {
        $id = $this->idOfPage($address);
        return $id === null ? (string) $endpoint : $this->library->oembed($id);
    }

    /**
     * The quotation that becomes a card once WordPress has set the paragraphs.
     *
     * @param mixed $html
     * @param mixed $address
     */
    public function form($html, $address): string
    {
        $id = $this->idOfPage($address);
        if ($id === null) {
            return (string) $html;
        }
        $page = esc_url($this->library->page($id), ['http', 'https']);
        return "<blockquote class=\"ms-research\" data-ms-article=\"$page\">{$this->card->text($id)}</blockquote>";
    }

    /** @param mixed $address */
    private function idOfPage($address): ?string
    {
        return is_string($address) && strpos($address, '/') !== false ? $this->library->idOf($address) : null;
    }
}
