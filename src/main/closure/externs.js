/** @externs Names that come from around the compiled modules and have to stay. */
var exported;
var compiledEngine;
var AFTERWORD_INDEX;
var AFTERWORD_AHEAD;
