#include "widgets/page_accessible.h"

#include "widgets/page_view.h"

namespace dais::widgets {

PageAccessible::PageAccessible(PageView &pages) : QAccessibleWidget(&pages, QAccessible::Document), m_pages(pages) {}

void *PageAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this)
                                              : QAccessibleWidget::interface_cast(type);
}

QString PageAccessible::words() const
{
    return m_pages.pageText(m_pages.currentPage());
}

void PageAccessible::selection(int, int *start, int *end) const
{
    *start = *end = 0;
}

QString PageAccessible::text(int start, int end) const
{
    return words().mid(start, end - start);
}

QString PageAccessible::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

} // namespace dais::widgets
