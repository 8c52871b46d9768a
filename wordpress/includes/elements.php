<?php

/**
 * Our elements and their attributes. Made by tools/wordpress-tags.mjs from custom-elements.json: run npm run build.
 */

return [
    'ms-rating' => ['article', 'kind', 'max', 'src', 'theme', 'value'],
    'ms-related-list' => ['article', 'heading-level', 'layout', 'max', 'src', 'theme'],
    'ms-research-card' => ['article', 'depth', 'heading-level', 'related', 'sections', 'src', 'theme', 'tools'],
    'ms-research-feed' => ['heading-level', 'layout', 'max', 'src', 'theme', 'topic'],
    'ms-research-note' => ['heading-level', 'theme'],
    'ms-research-search' => ['base', 'heading-level', 'max', 'query', 'theme', 'topic'],
    'ms-research-settings' => ['base', 'hide-retracted', 'hide-topics', 'min-credibility', 'off', 'reviewed-only', 'theme'],
    'ms-topic-tags' => ['article', 'src', 'theme', 'topics'],
];
