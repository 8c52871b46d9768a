<?php

/**
 * WordPress asks other sites on ports 80, 443 and 8080 alone; the library of the tests stands on a port that was free.
 */

add_filter('http_allowed_safe_ports', static fn (array $ports): array => array_merge($ports, [LIBRARY_PORT]));
