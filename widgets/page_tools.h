#pragma once

#include "widgets/page_view.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace dais::widgets {

class ElidedLabel;
struct KeyAction;

/// The bar over a document: page number to type, zoom, fit, turn, find. Gives the page view its keys, so that every
/// screen that shows pages has the same ones. `pages` outlives it.
class PageTools : public QWidget {
    Q_OBJECT
public:
    explicit PageTools(PageView &pages, QWidget *parent = nullptr);
    /// The document's title at the left.
    void setTitle(const QString &title);
    /// One more tool at the right end, for a screen that has more to do with its documents than others.
    void addTool(const KeyAction &spec, std::function<void()> run);
    /// Leaves out the buttons that a narrow pane has no room for; their keys work on.
    void setCompact(bool isCompact);
    /// Puts the caret into the page number, or asks where the screen has a better way to ask.
    void askForPage();
    void setAsking(std::function<void()> ask) { m_ask = std::move(ask); }
    /// The whole-record number of the document's first page, shown beside its own; 0 for none.
    void setFirstRecordPage(int page);

signals:
    void findRequested();
    /// `[` and `]`: the neighbouring document.
    void previousDocumentRequested();
    void nextDocumentRequested();

private:
    QToolButton *addButton(QAction *action);
    void addMovingKeys();
    void addTools();
    void changeFlow();
    void showPage();
    void goToTypedPage();

    PageView &m_pages;
    ElidedLabel *m_title;
    QLineEdit *m_page;
    QLabel *m_count;
    QLabel *m_zoom;
    QHBoxLayout *m_row;
    QList<QWidget *> m_roomy; ///< Not shown where there is little room.
    std::function<void()> m_ask;
    int m_firstRecordPage = 0;
};

} // namespace dais::widgets
