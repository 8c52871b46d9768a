<?php

namespace MsResearch;

/** The fields of the settings page; every value is escaped here. */
final class SettingsFields
{
    /** @return array<string, array{string, callable(Settings): void}> name => label and what draws the field */
    public static function all(string $file): array
    {
        return [
            'base' => [__('Address of the library', 'ms-research'), [self::class, 'base']],
            'theme' => [__('Colours', 'ms-research'), [self::class, 'theme']],
            'min_credibility' => [__('Lowest Credibility shown', 'ms-research'), [self::class, 'credibility']],
            'reviewed_only' => [__('Reviewed summaries', 'ms-research'), static function (Settings $settings): void {
                $text = __('Show only summaries that a person reviewed', 'ms-research');
                self::box('reviewed_only', $settings->reviewedOnly, $text);
            }],
            'hide_topics' => [__('Topics not shown', 'ms-research'), [self::class, 'topics']],
            'hide_retracted' => [__('Retracted papers', 'ms-research'), static function (Settings $settings): void {
                $text = __('Leave retracted papers out of lists, and show nothing but the notice on their cards', 'ms-research');
                self::box('hide_retracted', $settings->hideRetracted, $text);
            }],
            'local_widgets' => [__('Widgets', 'ms-research'), static function (Settings $settings) use ($file): void {
                $library = new Library($settings->base);
                $has = (new Scripts($settings, $library, $file))->hasLocal();
                $text = __('Load the widgets from this site instead of the library\'s', 'ms-research');
                self::box('local_widgets', $settings->localWidgets && $has, $text, $has);
                self::help($has
                    ? __('The summaries still come from the library. The copy is renewed with this plugin.', 'ms-research')
                    : __('This installation has no copy of the widgets.', 'ms-research'));
            }],
        ];
    }

    public static function base(Settings $settings): void
    {
        printf(
            '<input type="url" class="regular-text code" id="ms-research-base" name="%s" value="%s" placeholder="https://" />',
            esc_attr(self::name('base')),
            esc_attr($settings->base)
        );
        self::help(__('The front page of the site that publishes the summaries.', 'ms-research'));
    }

    public static function theme(Settings $settings): void
    {
        self::select('theme', $settings->theme, [
            'auto' => __('As the reader\'s device says', 'ms-research'),
            'light' => __('Light', 'ms-research'),
            'dark' => __('Dark', 'ms-research'),
            'calm' => __('Calm: little glare', 'ms-research'),
            'contrast' => __('Strong contrast', 'ms-research'),
        ]);
    }

    public static function credibility(Settings $settings): void
    {
        $values = ['0' => __('Show all', 'ms-research')];
        for ($half = 1; $half <= 10; $half++) {
            /* translators: %s: a number from 0.5 to 5 */
            $values[(string) ($half / 2)] = sprintf(__('%s of 5', 'ms-research'), number_format_i18n($half / 2, $half % 2));
        }
        self::select('min_credibility', (string) $settings->minCredibility, $values);
        self::help(__('A summary that is not rated counts as below any.', 'ms-research'));
    }

    public static function topics(Settings $settings): void
    {
        printf(
            '<input type="text" class="regular-text" id="ms-research-hide_topics" name="%s" value="%s" />',
            esc_attr(self::name('hide_topics')),
            esc_attr(implode(', ', $settings->hideTopics))
        );
        self::help(__('Names of topics, with commas between them.', 'ms-research'));
    }

    /** @param array<string|int, string> $values value => text */
    private static function select(string $name, string $chosen, array $values): void
    {
        printf('<select id="%s" name="%s">', esc_attr("ms-research-$name"), esc_attr(self::name($name)));
        foreach ($values as $value => $text) {
            $selected = selected($chosen, (string) $value, false);
            printf('<option value="%s"%s>%s</option>', esc_attr((string) $value), esc_attr($selected) ? ' selected' : '', esc_html($text));
        }
        echo '</select>';
    }

    private static function box(string $name, bool $checked, string $text, bool $enabled = true): void
    {
        printf(
            '<label><input type="checkbox" id="%s" name="%s" value="1"%s%s /> %s</label>',
            esc_attr("ms-research-$name"),
            esc_attr(self::name($name)),
            $checked ? ' checked' : '',
            $enabled ? '' : ' disabled',
            esc_html($text)
        );
    }

    private static function help(string $text): void
    {
        echo '<p class="description">', esc_html($text), '</p>';
    }

    private static function name(string $name): string
    {
        return Settings::OPTION . "[$name]";
    }
}
