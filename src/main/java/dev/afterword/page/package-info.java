/** The plan of the site: which page lies where and what its template sees. Owns all URLs. */
@NullMarked
package dev.afterword.page;

import org.jspecify.annotations.NullMarked;
