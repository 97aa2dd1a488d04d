# Blocks, items of lists and rows of tables say as data-line in which line of the source they begin.
# Asciidoctor knows that and writes it into no page.
Asciidoctor::Document.prepend(Module.new do
  def initialize(data = nil, options = {})
    super data, options.merge(sourcemap: true)
  end
end)

# The converter asks a list item for nothing else that it writes into the tag.
Asciidoctor::ListItem.prepend(Module.new do
  def role
    [*super, *(source_location && %(data-line-#{source_location.lineno}))].join(' ').then do |roles|
      roles.empty? ? nil : roles
    end
  end
end)

Asciidoctor::AbstractBlock.prepend(Module.new do
  def convert
    html = super
    html = number_items(html) if Asciidoctor::List === self
    html = number_rows(html) if Asciidoctor::Table === self
    source_location ? number(html, source_location.lineno) : html
  end

  private

  # What a block begins with may have a number already, that of a block inside.
  def number(html, line)
    html.sub(/<(?:h[1-6]|p|ul|ol|dl|table|pre|blockquote)(?=[ >])( data-line=)?/) do |tag|
      $1 ? tag : %(#{tag} data-line="#{line}")
    end
  end

  def number_items(html)
    html.gsub(/<li((?: id="[^"]*")?) class="([^"]*?) ?data-line-(\d+)">/) do
      %(<li#{$1}#{$2.empty? ? '' : %( class="#{$2}")} data-line="#{$3}">)
    end
  end

  # Rows of tables in cells have their numbers when those of the table around them get theirs.
  def number_rows(html)
    rows = self.rows.to_h.values.flatten(1)
    html.gsub('<tr>') do |tag|
      place = rows.shift&.first&.source_location
      place ? %(<tr data-line="#{place.lineno}">) : tag
    end
  end
end)
