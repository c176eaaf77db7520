#include "widgets/document_tabs.h"

namespace dais::widgets {

namespace {
constexpr int mostTabs = 12; ///< More are a list, and there is one beside them.
constexpr int longestTitle = 28;
} // namespace

DocumentTabs::DocumentTabs(QWidget *parent) : QTabBar(parent)
{
    setAccessibleName(tr("Opened documents"));
    setDocumentMode(true);
    setExpanding(false);
    setTabsClosable(true);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setFocusPolicy(Qt::NoFocus); // Its arrow keys would move the mark and open nothing; Ctrl+Tab steps through them.
    hide();
    connect(this, &QTabBar::tabBarClicked, this, [this](int tab) {
        if (tab >= 0)
            emit placeWanted(placeAt(tab));
    });
    connect(this, &QTabBar::tabCloseRequested, this, &DocumentTabs::close);
}

models::RecordPlace DocumentTabs::placeAt(int tab) const
{
    return tabData(tab).value<models::RecordPlace>();
}

int DocumentTabs::tabOf(const domain::DocumentId &document) const
{
    for (int tab = 0; tab < count(); ++tab)
        if (placeAt(tab).document == document)
            return tab;
    return -1;
}

void DocumentTabs::note(const models::RecordPlace &place, const QString &title)
{
    if (place.document.isNull())
        return;
    int tab = tabOf(place.document);
    if (tab < 0) {
        if (count() >= mostTabs)
            removeTab(currentIndex() == 0 ? 1 : 0); // The oldest that is not read.
        const QString shown =
            title.size() > longestTitle ? title.first(longestTitle - 1).trimmed() + QChar(u'\u2026') : title;
        tab = addTab(shown);
        setTabToolTip(tab, title);
    }
    setTabData(tab, QVariant::fromValue(place));
    setCurrentIndex(tab);
    setVisible(count() > 1);
}

void DocumentTabs::forgetAll()
{
    while (count() > 0)
        removeTab(0);
    hide();
}

void DocumentTabs::forget(const domain::DocumentId &document)
{
    if (const int tab = tabOf(document); tab >= 0)
        removeTab(tab);
    setVisible(count() > 1);
}

void DocumentTabs::step(int by)
{
    if (count() > 1)
        emit placeWanted(placeAt((currentIndex() + by + count()) % count()));
}

void DocumentTabs::close(int tab)
{
    if (count() < 2)
        return;
    const bool isRead = tab == currentIndex();
    removeTab(tab);
    setVisible(count() > 1);
    if (isRead)
        emit placeWanted(placeAt(currentIndex()));
}

void DocumentTabs::closeCurrent()
{
    close(currentIndex());
}

} // namespace dais::widgets
