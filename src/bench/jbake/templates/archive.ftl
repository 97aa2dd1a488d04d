<#ftl output_format="HTML">
<#import "layout.ftl" as layout>
<@layout.page title="Archive">
<#assign year = "">
<#list published_posts as document>
<#if document.date?string("yyyy") != year><#assign year = document.date?string("yyyy")><h2>${year}</h2></#if>
<p><time>${document.date?string("yyyy-MM-dd")}</time> <a href="${document.uri}">${document.title}</a></p>
</#list>
</@layout.page>
