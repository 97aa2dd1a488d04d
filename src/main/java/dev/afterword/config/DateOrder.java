package dev.afterword.config;

/** What comes first in dates such as 03/04/2021. */
public enum DateOrder {
  MONTH_FIRST,
  DAY_FIRST
}
