#include "widgets/page_find_bar.h"

#include "widgets/accessible.h"
#include "widgets/ink_icon.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace dais::widgets {

PageFindBar::PageFindBar(PageView &pages, QWidget *parent)
    : QWidget(parent), m_pages(pages), m_field(new QLineEdit(this)),
      m_count(makeLabel({}, Type::Secondary, LabelInk::Muted, this))
{
    m_field->setPlaceholderText(tr("Find in this document"));
    m_field->setAccessibleName(tr("Find in this document"));
    m_field->setClearButtonEnabled(true);
    markAlert(*m_count);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::side, space::hair, space::side, space::hair);
    row->setSpacing(space::gap);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);

    const auto button = [&](const KeyAction &spec, std::function<void()> run) {
        auto *action = addKeyAction(*this, spec, std::move(run));
        auto *tool = new QToolButton(this);
        tool->setDefaultAction(action);
        tool->setAccessibleName(plainText(*action));
        row->addWidget(tool);
    };
    button({tr("Previous place"),
            {QKeySequence(Qt::SHIFT | Qt::Key_Return), QKeySequence(Qt::SHIFT | Qt::Key_F3)},
            tr("previous"),
            {},
            QStringLiteral("go-previous")},
           [this] { m_pages.findAgain(PageFinder::Direction::Previous); });
    button({tr("Next place"),
            {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter), QKeySequence(Qt::Key_F3)},
            tr("next"),
            {},
            QStringLiteral("go-next")},
           [this] { m_pages.findAgain(PageFinder::Direction::Next); });
    addKeyAction(*this, {tr("Close find"), {QKeySequence(Qt::Key_Escape)}, tr("close")}, [this] { close(); });

    connect(m_field, &QLineEdit::textChanged, &m_pages, &PageView::find);
    connect(&m_pages, &PageView::matchesChanged, this, &PageFindBar::showCount);
    hide();
}

void PageFindBar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    m_pages.find(m_field->text());
}

void PageFindBar::close()
{
    m_pages.find({});
    hide();
    m_pages.setFocus(Qt::ShortcutFocusReason);
}

void PageFindBar::showCount()
{
    QString words;
    if (!m_field->text().trimmed().isEmpty()) {
        const int count = m_pages.matchCount();
        if (count > 0)
            words = tr("%1 of %2").arg(m_pages.currentMatch()).arg(count);
        else if (!m_pages.isSearching())
            words = tr("Not in this document");
        if (m_pages.isSearching())
            words = words.isEmpty() ? tr("Looking") : tr("%1, still looking").arg(words);
    }
    m_count->setText(words);
    if (!m_pages.isSearching())
        announce(*m_count, words.isEmpty() ? tr("No search") : words);
}

} // namespace dais::widgets
