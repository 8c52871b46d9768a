// The widgets.
