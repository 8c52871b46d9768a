<?php

namespace MsResearch;

/**
 * The library's documents, as this site's server sees them, for the text that stands where no script runs. Answers are kept for a while, so
 * that a page does not wait for the library, and the last good one for longer, for when the library cannot be reached.
 */
final class Documents
{
    public const FOUND = 'found';
    public const MISSING = 'missing';
    public const UNREACHABLE = 'unreachable';

    /** Names of everything kept begin so. */
    public const CACHE = 'ms_research_doc_';

    /** Set while the library gives no answer or a useless one, so that a page with many cards waits once. */
    public const DOWN = 'ms_research_down';

    /** After the name of what is kept: the last answer was useless. */
    private const FAILED = '_failed';

    private const FRESH = 15 * MINUTE_IN_SECONDS;
    private const KEPT = WEEK_IN_SECONDS;
    private const PAUSE = MINUTE_IN_SECONDS;
    private const TIMEOUT = 3;
    private const MOST_BYTES = 1048576;

    private Library $library;

    public function __construct(Library $library)
    {
        $this->library = $library;
    }

    /**
     * @return array{state: string, summary: ?Summary} state is FOUND, MISSING (the library says so) or UNREACHABLE; an old summary comes
     *     with UNREACHABLE where there is one
     */
    public function find(string $id): array
    {
        $key = self::CACHE . md5($this->library->document($id));
        $kept = get_transient($key);
        $kept = is_array($kept) ? $kept + ['state' => '', 'at' => 0, 'summary' => null] : null;
        if ($kept && time() - $kept['at'] < self::FRESH) {
            return ['state' => $kept['state'], 'summary' => Summary::fromArray($kept['summary'])];
        }
        $answer = $this->mayAsk($key) ? $this->ask($id, $key) : self::unreachable();
        if ($answer['state'] === self::UNREACHABLE) {
            return ['state' => self::UNREACHABLE, 'summary' => Summary::fromArray($kept['summary'] ?? null)];
        }
        $summary = $answer['summary'] ? $answer['summary']->toArray() : null;
        set_transient($key, ['state' => $answer['state'], 'at' => time(), 'summary' => $summary], self::KEPT);
        return $answer;
    }

    /** Does a library answer at its address? */
    public function isThere(): bool
    {
        $response = $this->get($this->library->manifest());
        return !is_wp_error($response)
            && wp_remote_retrieve_response_code($response) === 200
            && is_array(json_decode(wp_remote_retrieve_body($response), true));
    }

    private function mayAsk(string $key): bool
    {
        return get_transient(self::DOWN) !== $this->library->base && get_transient($key . self::FAILED) === false;
    }

    /** Not the library for a minute, and not for this summary for longer: one that is broken for good must not keep the others waiting. */
    private function pause(string $key): void
    {
        set_transient(self::DOWN, $this->library->base, self::PAUSE);
        set_transient($key . self::FAILED, 1, self::FRESH);
    }

    /** @return array{state: string, summary: ?Summary} */
    private function ask(string $id, string $key): array
    {
        $response = $this->get($this->library->document($id));
        $code = wp_remote_retrieve_response_code($response);
        if ($code === 404 || $code === 410) {
            return ['state' => self::MISSING, 'summary' => null];
        }
        $document = $code === 200 ? json_decode(wp_remote_retrieve_body($response), true, 64) : null;
        $summary = Summary::fromDocument($document);
        if (!$summary) {
            $this->pause($key);
            return self::unreachable();
        }
        return ['state' => self::FOUND, 'summary' => $summary];
    }

    /** @return array<string, mixed>|\WP_Error */
    private function get(string $address)
    {
        return wp_safe_remote_get($address, [
            'timeout' => self::TIMEOUT,
            'redirection' => 2,
            'limit_response_size' => self::MOST_BYTES,
            // WordPress would send this site's address.
            'user-agent' => 'ms-research',
            'headers' => ['Accept' => 'application/json'],
        ]);
    }

    /** @return array{state: string, summary: ?Summary} */
    private static function unreachable(): array
    {
        return ['state' => self::UNREACHABLE, 'summary' => null];
    }
}
