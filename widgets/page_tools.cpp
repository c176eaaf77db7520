#include "widgets/page_tools.h"

#include "widgets/elided_label.h"
#include "widgets/ink_icon.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"

#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace dais::widgets {

PageTools::PageTools(PageView &pages, QWidget *parent)
    : QWidget(parent), m_pages(pages), m_title(new ElidedLabel(Type::DocumentTitle, LabelInk::Text, this)),
      m_page(new QLineEdit(this)), m_count(makeLabel({}, Type::Body, LabelInk::Muted, this)),
      m_zoom(makeLabel({}, Type::Secondary, LabelInk::Muted, this)), m_row(new QHBoxLayout(this))
{
    m_page->setAccessibleName(tr("Page number"));
    m_page->setValidator(new QIntValidator(1, 1'000'000, m_page));
    m_page->setAlignment(Qt::AlignRight);
    followTextSize(
        *m_page, [this] { m_page->setFixedWidth(m_page->fontMetrics().horizontalAdvance(QStringLiteral("000000"))); });
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    m_row->setContentsMargins(space::side, space::hair, space::gap, space::hair);
    m_row->setSpacing(space::gap);
    m_row->addWidget(m_title, 1);
    m_row->addWidget(m_page);
    m_row->addWidget(m_count);
    m_row->addSpacing(space::inner);
    addTools();
    addMovingKeys();

    connect(m_page, &QLineEdit::returnPressed, this, &PageTools::goToTypedPage);
    connect(&m_pages, &PageView::currentPageChanged, this, &PageTools::showPage);
    connect(&m_pages, &PageView::opened, this, &PageTools::showPage);
    connect(&m_pages, &PageView::zoomChanged, this, &PageTools::showPage);
    connect(&m_pages, &PageView::layoutChanged, this, [this] {
        if (m_pages.pageCount() == 0)
            showPage(); // No number of a document that is gone.
    });
    showPage();
}

void PageTools::addTool(const KeyAction &spec, std::function<void()> run)
{
    addButton(addKeyAction(m_pages, spec, std::move(run)));
}

QToolButton *PageTools::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAccessibleName(plainText(*action));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_row->addWidget(button);
    return button;
}

void PageTools::addTools()
{
    const auto action = [this](const KeyAction &spec, std::function<void()> run) {
        return addKeyAction(m_pages, spec, std::move(run));
    };
    // The hint bar shows the first ones: finding and going before the look of the page.
    QAction *find = action(
        {tr("Find in this document"), {QKeySequence(Qt::Key_Slash)}, tr("find"), {}, QStringLiteral("edit-find")},
        [this] { emit findRequested(); });
    action({tr("Go to page"), {QKeySequence(Qt::Key_G)}, tr("go to page")}, [this] { askForPage(); });
    QAction *smaller =
        action({tr("Page smaller"), {QKeySequence(Qt::Key_Minus)}, {}, {}, QStringLiteral("list-remove")},
               [this] { m_pages.stepZoom(PageView::ZoomStep::Smaller); });
    QAction *larger = action({tr("Page larger"),
                              {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)},
                              {},
                              {},
                              QStringLiteral("list-add")},
                             [this] { m_pages.stepZoom(PageView::ZoomStep::Larger); });
    m_roomy = {addButton(smaller), m_zoom};
    m_row->addWidget(m_zoom);
    m_roomy.append(addButton(larger));
    addButton(
        action({tr("Fit width"), {QKeySequence(Qt::Key_W)}, tr("fit width"), {}, QStringLiteral("dais-fit-width")},
               [this] { m_pages.setZoomMode(ZoomMode::FitWidth); }));
    m_roomy.append(addButton(
        action({tr("Fit page"), {QKeySequence(Qt::Key_Z)}, tr("fit page"), {}, QStringLiteral("dais-fit-page")},
               [this] { m_pages.setZoomMode(ZoomMode::FitPage); })));
    m_roomy.append(addButton(
        action({tr("Turn the view"), {QKeySequence(Qt::Key_T)}, tr("turn"), {}, QStringLiteral("dais-rotate")},
               [this] { m_pages.turn(); })));
    QAction *flow = action({tr("One page, two pages, or all in a row"),
                            {QKeySequence(Qt::Key_D)},
                            {},
                            {},
                            QStringLiteral("view-pages-facing")},
                           [this] { changeFlow(); });
    m_roomy.append(addButton(flow));
    addButton(find);
}

void PageTools::changeFlow()
{
    switch (m_pages.flow()) {
    case PageFlow::Continuous:
        return m_pages.setFlow(PageFlow::Single);
    case PageFlow::Single:
        return m_pages.setFlow(PageFlow::Facing);
    case PageFlow::Facing:
        return m_pages.setFlow(PageFlow::Continuous);
    }
}

void PageTools::addMovingKeys()
{
    using Step = PageView::Step;
    const auto key = [this](const QString &text, const QList<QKeySequence> &keys, const QString &hint,
                            std::function<void()> run) {
        addKeyAction(m_pages, {text, keys, hint}, std::move(run));
    };
    key(tr("Page down"), {QKeySequence(Qt::Key_Space), QKeySequence(Qt::Key_PageDown)}, tr("page down"),
        [this] { m_pages.step(Step::PageDown); });
    key(tr("Page up"), {QKeySequence(Qt::SHIFT | Qt::Key_Space), QKeySequence(Qt::Key_PageUp)}, {},
        [this] { m_pages.step(Step::PageUp); });
    key(tr("Line down"), {QKeySequence(Qt::Key_Down), QKeySequence(Qt::Key_J)}, {},
        [this] { m_pages.step(Step::LineDown); });
    key(tr("Line up"), {QKeySequence(Qt::Key_Up), QKeySequence(Qt::Key_K)}, {}, [this] { m_pages.step(Step::LineUp); });
    key(tr("First page"), {QKeySequence(Qt::Key_Home)}, {}, [this] { m_pages.step(Step::First); });
    key(tr("Last page"), {QKeySequence(Qt::Key_End)}, {}, [this] { m_pages.step(Step::Last); });
    key(tr("Next page"), {QKeySequence(Qt::Key_Right)}, {}, [this] { m_pages.stepPage(1); });
    key(tr("Previous page"), {QKeySequence(Qt::Key_Left)}, {}, [this] { m_pages.stepPage(-1); });
    key(tr("Previous document"), {QKeySequence(Qt::Key_BracketLeft)}, {}, [this] { emit previousDocumentRequested(); });
    key(tr("Next document"), {QKeySequence(Qt::Key_BracketRight)}, {}, [this] { emit nextDocumentRequested(); });
    key(tr("Copy words"), {QKeySequence(QKeySequence::Copy)}, {}, [this] { m_pages.copySelection(); });
}

void PageTools::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageTools::setFirstRecordPage(int page)
{
    m_firstRecordPage = page;
    showPage();
}

void PageTools::setCompact(bool isCompact)
{
    for (QWidget *button : std::as_const(m_roomy))
        button->setVisible(!isCompact);
}

void PageTools::askForPage()
{
    if (m_ask)
        return m_ask();
    m_page->setFocus(Qt::ShortcutFocusReason);
    m_page->selectAll();
}

void PageTools::goToTypedPage()
{
    m_pages.goToPage(m_page->text().toInt() - 1);
    m_pages.setFocus(Qt::ShortcutFocusReason);
}

void PageTools::showPage()
{
    const bool any = m_pages.pageCount() > 0;
    setEnabled(any);
    m_page->setText(any ? QString::number(m_pages.currentPage() + 1) : QString());
    const QString count = tr("of %1").arg(m_pages.pageCount());
    m_count->setText(!any ? QString()
                     : m_firstRecordPage > 0
                         ? tr("%1, record %2").arg(count).arg(m_firstRecordPage + m_pages.currentPage())
                         : count);
    m_zoom->setText(any ? tr("%1%").arg(qRound(m_pages.zoom() * 100)) : QString());
}

} // namespace dais::widgets
