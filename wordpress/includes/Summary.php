<?php

namespace MsResearch;

/** What static text says of a summary. Made from a document that came over the network: nothing in it is trusted. */
final class Summary
{
    private const STATUSES = ['ok', 'preprint', 'corrected', 'concern', 'retracted'];

    public string $title;
    public string $takeaway;
    public string $language;

    /** Day of the summary's last change, as YYYY-MM-DD; empty where it is not known. */
    public string $date;

    /** One of STATUSES, or `withdrawn` where the summary itself was taken back. */
    public string $status;

    /** Why it was taken back. */
    public string $reason;

    /** 0 to 5; null where not enough is known. */
    public ?float $credibility;

    /** Did a person review it? */
    public bool $reviewed;

    /** @var list<string> ids and labels */
    public array $topics;

    /** @param array<string, mixed> $values as toArray() gives them */
    private function __construct(array $values)
    {
        foreach ($values as $name => $value) {
            $this->$name = $value;
        }
    }

    /**
     * @param mixed $document parsed JSON
     * @return self|null null where it is no article
     */
    public static function fromDocument($document): ?self
    {
        $title = self::text($document, 'title');
        $takenBack = $document['withdrawn'] ?? null;
        $takeaway = self::text($document, 'takeaway');
        if ($title === '' || ($takeaway === '' && !is_array($takenBack))) {
            return null;
        }
        $paper = $document['paper'] ?? null;
        $status = self::text($paper, 'status');
        $credibility = $document['ratings']['credibility']['value'] ?? null;
        return new self([
            'title' => $title,
            'takeaway' => $takeaway,
            'language' => self::matching(self::text($document, 'language'), '/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$/D'),
            'date' => self::day($document, $takenBack),
            // A status of a later version is no reason to call a paper sound.
            'status' => is_array($takenBack) ? 'withdrawn' : (in_array($status, self::STATUSES, true) ? $status : 'concern'),
            'reason' => self::text($takenBack, 'reason'),
            'credibility' => is_int($credibility) || is_float($credibility) ? (float) $credibility : null,
            'reviewed' => !empty($document['provenance']['reviews']),
            'topics' => self::topicsOf($document),
        ]);
    }

    /**
     * @param mixed $values what was stored
     */
    public static function fromArray($values): ?self
    {
        return is_array($values) && isset($values['title'], $values['status'], $values['takeaway'])
            ? new self(array_merge(
                ['language' => '', 'date' => '', 'reason' => '', 'credibility' => null, 'reviewed' => false, 'topics' => []],
                $values
            ))
            : null;
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return get_object_vars($this);
    }

    /** May it be shown under these settings? A retraction is never hidden by a rating: readers must see its notice. */
    public function isAllowed(Settings $settings): bool
    {
        if (in_array($this->status, ['retracted', 'withdrawn'], true)) {
            return true;
        }
        return (!$settings->minCredibility || ($this->credibility ?? -1) >= $settings->minCredibility)
            && (!$settings->reviewedOnly || $this->reviewed)
            && !$this->isAbout($settings->hideTopics);
    }

    /** @param list<string> $names of topics */
    private function isAbout(array $names): bool
    {
        $quoted = array_map(static fn (string $name): string => preg_quote($name, '/'), $names);
        return $names && preg_grep('/^(?:' . implode('|', $quoted) . ')$/Diu', $this->topics);
    }

    /**
     * @param mixed $document
     * @return list<string>
     */
    private static function topicsOf($document): array
    {
        $names = [];
        foreach ((array) ($document['topics'] ?? []) as $topic) {
            array_push($names, self::text($topic, 'id'), self::text($topic, 'label'));
        }
        return array_values(array_filter($names, 'strlen'));
    }

    /** @param mixed $from */
    private static function text($from, string $key): string
    {
        $value = is_array($from) ? ($from[$key] ?? '') : '';
        return is_string($value) ? trim(wp_check_invalid_utf8($value)) : '';
    }

    /**
     * @param mixed $document
     * @param mixed $takenBack
     */
    private static function day($document, $takenBack): string
    {
        $days = [self::text($takenBack, 'date'), self::text($document, 'updated'), self::text($document, 'published')];
        foreach ($days as $day) {
            if (preg_match('/^(\d{4})-(\d\d)-(\d\d)$/D', $day, $parts) && checkdate(+$parts[2], +$parts[3], +$parts[1])) {
                return $day;
            }
        }
        return '';
    }

    private static function matching(string $text, string $pattern): string
    {
        return preg_match($pattern, $text) ? $text : '';
    }
}
