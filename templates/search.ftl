<#-- The form and the places that assets/search/page.js fills. All but the form is hidden until it runs. -->
<#assign ways = (site.navigation)![]>
<#assign top = root!"../">
<section class="search">
  <form id="search-form" class="search-form" role="search" action="./" method="get">
    <label class="vh" for="search-q">Search incidents, services, causes and terms</label>
    <div class="search-line">
      <input id="search-q" name="q" type="search" placeholder="An error, a service, half a word …" autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="search" maxlength="10000" aria-describedby="search-status" aria-controls="search-results">
      <button type="submit">Search</button>
    </div>
  </form>
  <noscript>
    <div class="search-browse">
      <p>The search runs in your browser and needs JavaScript. Without it you can look through:</p>
      <ul>
        <#list ways as way><li><a href="${top}${way.url}">${way.text}</a></li></#list>
        <li><a href="${top}archive/">All years</a></li>
      </ul>
    </div>
  </noscript>
  <div id="search-live" hidden>
    <p id="search-notice" class="search-notice" hidden></p>
    <p id="search-suggestion" class="search-suggestion" hidden></p>
    <div class="search-columns">
      <details id="search-filters" class="search-filters">
        <summary>Filters</summary>
        <#list [["service", "Service"], ["cause", "Cause"], ["severity", "Severity"], ["year", "Year"], ["type", "Kind"]] as kind>
        <fieldset id="search-filter-${kind[0]}" hidden>
          <legend>${kind[1]}</legend>
          <ul id="search-options-${kind[0]}" class="search-options"></ul>
        </fieldset>
        </#list>
      </details>
      <div class="search-main">
        <div class="search-bar">
          <p id="search-status" class="search-status" role="status" aria-live="polite"></p>
          <div class="search-sorting">
            <label for="search-sort">Sort by</label>
            <select id="search-sort">
              <option value="relevance">relevance</option>
              <option value="date">newest</option>
              <option value="oldest">oldest</option>
              <option value="duration">longest</option>
              <option value="severity">gravest</option>
            </select>
          </div>
        </div>
        <ul id="search-chosen" class="search-chosen" aria-label="Filters in use" hidden></ul>
        <div id="search-problem" class="search-problem" role="alert" hidden></div>
        <div id="search-recent" class="search-recent" hidden>
          <h2>Your recent searches</h2>
          <ul id="search-recent-list"></ul>
          <p>Kept on this device only. <button id="search-recent-clear" type="button">Forget them</button></p>
        </div>
        <h2 class="vh">Results</h2>
        <ol id="search-results" class="search-results"></ol>
        <button id="search-more" class="search-more" type="button" hidden>Load more</button>
        <details id="search-reading" class="search-help" hidden>
          <summary>As a reading list</summary>
          <p>These results as a document for the content folder. Leave out what does not help, put the rest in order, and say with <code>why:</code> what to look for. Sort and filter above to choose.</p>
          <pre id="search-reading-text" role="region" tabindex="0" aria-label="A reading list of these results"></pre>
          <p id="search-reading-copy"></p>
        </details>
        <div id="search-empty" class="search-empty" hidden>
          <h2>What you can do</h2>
          <ul id="search-ways"></ul>
          <#if ways?has_content>
          <p>Or look through</p>
          <ul><#list ways as way><li><a href="${top}${way.url}">${way.text}</a></li></#list></ul>
          </#if>
        </div>
        <details class="search-help">
          <summary>How to ask</summary>
          <dl>
            <dt><code>database failover</code></dt><dd>either word; both together come first</dd>
            <dt><code>"race condition"</code></dt><dd>the words side by side; <code>"race bug"~5</code> near each other</dd>
            <dt><code>+dns -cloudflare</code></dt><dd>with the one, without the other; <code>AND</code>, <code>OR</code>, <code>NOT</code> and brackets work too</dd>
            <dt><code>title:dns</code></dt><dd>in one field: title, summary, lessons, actions, timeline, body, code, service, cause, term, tag, severity</dd>
            <dt><code>certif*</code></dt><dd>words that begin like this</dd>
            <dt><code>certifcate~</code></dt><dd>words that are spelled much like this</dd>
            <dt><code>date:[2023-01 TO 2023-06]</code></dt><dd>from and to; also <code>duration:[60 TO *]</code> in minutes and <code>severity:[1 TO 2]</code></dd>
          </dl>
          <p>Keys: <kbd>/</kbd> goes to the search field, <kbd>↓</kbd> and <kbd>↑</kbd> walk through the results, <kbd>Esc</kbd> goes back.</p>
        </details>
      </div>
    </div>
  </div>
</section>
