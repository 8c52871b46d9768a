<?php

/**
 * Plugin Name:       MS Research
 * Description:       Plain-language summaries of multiple sclerosis research, with an honest word on how far each can be relied on.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       ms-research
 * Domain Path:       /languages
 */

namespace MsResearch;

defined('ABSPATH') || exit;

require __DIR__ . '/includes/autoload.php';

(new Plugin(__FILE__))->start();
