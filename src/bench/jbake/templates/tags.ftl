<#ftl output_format="HTML">
<#import "layout.ftl" as layout>
<@layout.page title=tag root="../">
<@layout.rows documents=tag_posts root="../"/>
</@layout.page>
