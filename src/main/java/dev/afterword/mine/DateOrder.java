package dev.afterword.mine;

/** What comes first in dates such as 03/04/2021. */
enum DateOrder {
  MONTH_FIRST,
  DAY_FIRST
}
