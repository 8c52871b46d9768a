<?php

namespace MsResearch;

/** A published library: which addresses it has. Asks nobody. */
final class Library
{
    private const ID = '/^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/D';

    /** The page of an article on any library: its site and its id. */
    private const PAGE = '~^(https?://[^\s<>"]+/)articles/([^/?#\s<>"]+)/?(?:index\.html)?(?:[?#].*)?$~Di';

    /** Address with a slash at its end; empty where none is set. */
    public string $base;

    public function __construct(string $base)
    {
        $this->base = $base;
    }

    public function isSet(): bool
    {
        return $this->base !== '';
    }

    /** The page that readers open. */
    public function page(string $id): string
    {
        return "{$this->base}articles/$id/";
    }

    public function document(string $id): string
    {
        return "{$this->base}v1/articles/$id.json";
    }

    public function oembed(string $id): string
    {
        return "{$this->base}v1/oembed/$id.json";
    }

    public function manifest(): string
    {
        return "{$this->base}v1/manifest.json";
    }

    /** What WordPress knows this library's pages by: a regular expression. */
    public function pagePattern(): string
    {
        return '#^' . preg_quote($this->base, '#') . 'articles/[^/?\#]+/?(?:index\.html)?(?:[?\#].*)?$#i';
    }

    /** Id of one of this library's articles, from an id or from the address of its page; null for anything else. */
    public function idOf(string $reference): ?string
    {
        $reference = trim($reference);
        if (self::isId($reference)) {
            return $reference;
        }
        $page = self::pageParts($reference);
        return $page && $this->isSet() && $page['site'] === $this->base && self::isId($page['id']) ? $page['id'] : null;
    }

    /** Address of the document behind the page of an article, on this library or another; null for any other page. */
    public static function documentOfPage(string $address): ?string
    {
        $page = self::pageParts($address);
        return $page && self::isId($page['id']) ? "{$page['site']}v1/articles/{$page['id']}.json" : null;
    }

    public static function isId(string $text): bool
    {
        return preg_match(self::ID, $text) === 1;
    }

    /** @return array{site: string, id: string}|null */
    private static function pageParts(string $address): ?array
    {
        return preg_match(self::PAGE, trim($address), $found) ? ['site' => $found[1], 'id' => $found[2]] : null;
    }
}
