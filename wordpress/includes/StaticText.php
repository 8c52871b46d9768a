<?php

namespace MsResearch;

/** What stands where no script runs: in feeds, in mail, and until a card is ready. Every value is escaped here. */
final class StaticText
{
    /** Title, what is wrong with the paper, takeaway, and where to look for corrections. */
    public static function of(Summary $summary, string $page, Settings $settings): string
    {
        if (!$summary->isAllowed($settings)) {
            return self::paragraph(
                self::words(__('This page does not show this summary.', 'ms-research'))
                . ' ' . self::link($page, __('Open the summary on its own page', 'ms-research'))
            );
        }
        $status = self::status($summary);
        $onlyNotice = $summary->status === 'retracted' && $settings->hideRetracted;
        return self::paragraph('<strong>' . self::words($summary->title) . '</strong>')
            . ($status ? self::paragraph("<strong>$status[0]</strong> $status[1]") : '')
            . ($onlyNotice || $summary->takeaway === '' ? '' : self::paragraph(self::words($summary->takeaway)))
            . self::paragraph(self::asOf($summary->date) . ' ' . self::link($page, $page));
    }

    /** Where nothing is known of a summary but its page. */
    public static function unknown(string $page): string
    {
        return self::paragraph(
            esc_html__('A summary of MS research in plain words:', 'ms-research') . ' ' . self::link($page, $page)
        );
    }

    /** Where the library has no such summary. */
    public static function missing(Library $library): string
    {
        return self::paragraph(
            esc_html__('There is nothing at this address any more, or not yet.', 'ms-research')
            . ' ' . self::link($library->base, __('All summaries', 'ms-research'))
        );
    }

    /** Where a name is no name of a summary. */
    public static function unnamed(): string
    {
        return self::paragraph(esc_html__('This page names nothing to show here.', 'ms-research'));
    }

    /** @return array{string, string}|null two escaped sentences; null for a paper that is simply in order */
    private static function status(Summary $summary): ?array
    {
        $words = [
            'retracted' => [
                __('This paper was retracted.', 'ms-research'),
                __('Its results must not be relied on. It is shown here so that the record is complete.', 'ms-research'),
            ],
            'concern' => [
                __('The journal has raised a concern about this paper.', 'ms-research'),
                __('Its results may change or fall away.', 'ms-research'),
            ],
            'corrected' => [
                __('This paper was corrected.', 'ms-research'),
                __('Read what was changed before you rely on a detail.', 'ms-research'),
            ],
            'preprint' => [
                __('This is a preprint.', 'ms-research'),
                __('Other experts have not checked it yet. Its results may change.', 'ms-research'),
            ],
            'withdrawn' => [__('This summary was taken back.', 'ms-research'), $summary->reason],
        ][$summary->status] ?? null;
        return $words ? array_map([self::class, 'words'], $words) : null;
    }

    private static function asOf(string $day): string
    {
        if ($day === '') {
            return esc_html__('Check for corrections:', 'ms-research');
        }
        // A day has no zone: noon of one zone, told in the same.
        $zone = new \DateTimeZone('UTC');
        $date = wp_date((string) get_option('date_format'), (new \DateTime("$day 12:00", $zone))->getTimestamp(), $zone);
        /* translators: %s: a date */
        return esc_html(sprintf(__('As of %s. Check for corrections:', 'ms-research'), $date));
    }

    private static function link(string $address, string $text): string
    {
        return '<a href="' . esc_url($address, ['http', 'https']) . '">' . esc_html($text) . '</a>';
    }

    /** Plain text as HTML in which WordPress finds neither shortcodes nor addresses to embed. */
    private static function words(string $text): string
    {
        return self::inert(esc_html($text));
    }

    /** Escaped HTML with its shortcodes as text. */
    public static function inert(string $html): string
    {
        return str_replace(['[', ']', '>http'], ['&#91;', '&#93;', '>&#104;ttp'], (string) preg_replace('/^http/i', '&#104;ttp', $html));
    }

    /** @param string $html escaped */
    private static function paragraph(string $html): string
    {
        return "<p>$html</p>";
    }
}
