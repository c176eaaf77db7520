#pragma once

#include "widgets/page_view.h"

class QLabel;
class QLineEdit;

namespace dais::widgets {

/// Finds words in the open document: a field, how many places there are, next and previous. Hidden until asked for;
/// Escape hides it and takes the marks away. `pages` outlives it.
class PageFindBar : public QWidget {
    Q_OBJECT
public:
    explicit PageFindBar(PageView &pages, QWidget *parent = nullptr);
    /// Shows the bar with the field ready to type in.
    void open();
    void close();

private:
    void showCount();

    PageView &m_pages;
    QLineEdit *m_field;
    QLabel *m_count;
};

} // namespace dais::widgets
