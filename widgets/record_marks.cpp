#include "widgets/record_marks.h"

#include "widgets/key_action.h"
#include "widgets/mark_words.h"

namespace dais::widgets {

namespace {

constexpr QRectF bookmarkPlace(0.93, 0, 0.03, 0.035);
constexpr QRectF pageNotePlace(0.95, 0.02, 0.03, 0.023);

} // namespace

RecordMarks::RecordMarks(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    for (ReaderPane *pane : m_parts.panes) {
        PageView &pages = pane->pages();
        connect(&pages, &PageView::drawn, this, [this, pane](const DrawnMark &drawn) { onDrawn(*pane, drawn); });
        connect(&pages, &PageView::markChosen, this, &RecordMarks::onChosen);
        connect(&pages, &PageView::markFollowed, &m_parts.marks, &models::MarksModel::noteFollowed);
        connect(&pages, &PageView::opened, this, &RecordMarks::showMarks);
        m_parts.bar.addRegion(pages);
    }
    connect(&m_parts.marks, &models::MarksModel::marksChanged, this, &RecordMarks::showMarks);
    connect(&m_parts.bar, &MarkBar::toolChosen, this, &RecordMarks::onTool);
    connect(&m_parts.bar, &MarkBar::issueChosen, this, &RecordMarks::onIssue);
    connect(&m_parts.bar, &MarkBar::undoAsked, this, [this] {
        m_parts.panel.flush();
        emit undoWanted();
    });
    connect(&m_parts.bar, &MarkBar::redoAsked, this, &RecordMarks::redoWanted);
    connect(&m_parts.panel, &MarkPanel::markWanted, this, &RecordMarks::choose);
    connect(&m_parts.panel, &MarkPanel::left, this,
            [this] { m_parts.active().pages().setFocus(Qt::OtherFocusReason); });
    connect(&m_parts.panel, &MarkPanel::wordsTyped, this,
            [this](const domain::AnnotationId &id, const domain::DocumentId &document, int page, const QString &words) {
                auto mark = m_parts.marks.find(id);
                if (!mark) {
                    mark = fresh(m_parts.active(), page - 1, domain::MarkKind::Note);
                    mark->document = document;
                    mark->sha256 = m_parts.hashOf(document);
                    mark->areas = {areaOf(pageNotePlace)};
                }
                mark->text = words;
                if (m_parts.bar.tool() == PageTool::Note)
                    m_parts.bar.setTool(PageTool::Select);
                emit putWanted(*mark);
            });
    addKeys();
    onTool();
}

void RecordMarks::addKeys()
{
    m_parts.bar.addKey({tr("Bookmark this page"), {QKeySequence(Qt::CTRL | Qt::Key_D)}, {}, {}, {}},
                       [this] { bookmark(); });
    m_parts.bar.addKey({tr("Remove the mark"), {QKeySequence(Qt::Key_Delete)}, {}}, [this] { removeChosen(); });
    m_parts.bar.addKey({tr("Next mark"), {QKeySequence(Qt::Key_M)}, {}},
                       [this] { m_parts.active().pages().stepMark(1); });
    m_parts.bar.addKey({tr("Previous mark"), {QKeySequence(Qt::SHIFT | Qt::Key_M)}, {}},
                       [this] { m_parts.active().pages().stepMark(-1); });
    m_parts.bar.addKey({tr("Caret on the words"), {QKeySequence(Qt::Key_F4)}, {}},
                       [this] { m_parts.active().pages().toggleCaret(); });
    m_parts.bar.addKey({tr("Draw a box by keyboard"), {QKeySequence(Qt::SHIFT | Qt::Key_B)}, {}},
                       [this] { m_parts.active().pages().startBoxByKey(); });
}

domain::Annotation RecordMarks::fresh(const ReaderPane &pane, int page, domain::MarkKind kind) const
{
    const MarkBar::Audience audience = m_parts.bar.audience();
    domain::Annotation mark;
    mark.caseId = m_case;
    mark.document = pane.document();
    mark.sha256 = m_parts.hashOf(pane.document());
    mark.page = page + 1;
    mark.kind = kind;
    mark.issue = m_parts.bar.issue();
    mark.audience = audience.audience;
    mark.judge = audience.judge;
    mark.share = audience.share;
    return mark;
}

void RecordMarks::onDrawn(ReaderPane &pane, const DrawnMark &drawn)
{
    if (pane.document().isNull())
        return; // A version of a document, to look at: no mark belongs on it.
    domain::Annotation mark = fresh(pane, drawn.page, drawn.kind);
    mark.areas = drawn.areas;
    mark.points = drawn.points;
    mark.quote = drawn.quote;
    if (drawn.kind == domain::MarkKind::Stamp)
        mark.text = m_parts.bar.issue() > 0 ? standardIssueNames().value(m_parts.bar.issue() - 1) : QString();
    emit putWanted(mark);
    if (drawn.kind == domain::MarkKind::Note || drawn.kind == domain::MarkKind::Text) {
        m_parts.bar.setTool(PageTool::Select); // One note at a time, and then its words.
        m_parts.panel.write();
    }
}

void RecordMarks::onTool()
{
    const PageTool tool = m_parts.bar.tool();
    PageView &pages = m_parts.active().pages();
    // With words selected already, a tool marks them at once and is put down again.
    if (const auto kind = kindOf(tool); kind && pages.hasSelection()) {
        const bool isNote = tool == PageTool::Note;
        const auto selected = pages.selectionAs(isNote || !marksWords(tool) ? domain::MarkKind::Highlight : *kind);
        pages.selectNothing();
        m_parts.bar.setTool(PageTool::Select);
        for (const DrawnMark &mark : selected)
            onDrawn(m_parts.active(), mark);
        if (isNote)
            m_parts.panel.write();
        return;
    }
    if (tool == PageTool::Note && !m_chosen.isNull()) { // N on a chosen mark: its words.
        m_parts.bar.setTool(PageTool::Select);
        m_parts.panel.show();
        m_parts.panel.write();
        return;
    }
    for (ReaderPane *pane : m_parts.panes)
        pane->pages().setTool(tool, penOf(m_parts.bar.issue()));
    if (tool == PageTool::Note) { // A note on the page is written at once; a click puts it elsewhere.
        m_parts.panel.show();
        m_parts.panel.write();
    }
}

bool RecordMarks::putDown()
{
    if (m_parts.bar.tool() != PageTool::Select) {
        m_parts.bar.setTool(PageTool::Select);
        return true;
    }
    if (m_chosen.isNull())
        return false;
    for (ReaderPane *pane : m_parts.panes)
        pane->pages().chooseMark({});
    onChosen({});
    return true;
}

void RecordMarks::onIssue(int issue)
{
    auto mark = m_parts.marks.find(m_chosen);
    if (!mark || mark->issue == issue)
        return;
    mark->issue = issue;
    emit putWanted(*mark);
}

void RecordMarks::onChosen(const domain::AnnotationId &id)
{
    m_chosen = id;
    const auto mark = m_parts.marks.find(id);
    m_parts.panel.choose(mark);
    if (mark && mark->issue > 0) {
        const QSignalBlocker quiet(m_parts.bar);
        m_parts.bar.setIssue(mark->issue);
    }
}

void RecordMarks::choose(const domain::AnnotationId &id)
{
    const auto mark = m_parts.marks.find(id);
    for (ReaderPane *pane : m_parts.panes)
        if (mark && pane->document() == mark->document && pane->pages().hasDocument())
            return pane->pages().chooseMark(id);
}

void RecordMarks::showMarks()
{
    for (ReaderPane *pane : m_parts.panes) {
        QVector<PageMark> shown;
        for (const domain::Annotation &mark : m_parts.marks.on(pane->document()))
            shown.append(pageMarkOf(mark, m_parts.marks.isMoved(mark)));
        pane->pages().setMarks(shown);
    }
    if (const auto mark = m_parts.marks.find(m_chosen))
        m_parts.panel.choose(mark);
}

std::optional<domain::Annotation> RecordMarks::chosen() const
{
    return m_parts.marks.find(m_chosen);
}

void RecordMarks::link(const domain::AnnotationId &id, const domain::MarkLink &to)
{
    auto mark = m_parts.marks.find(id);
    if (!mark)
        return;
    mark->link = to;
    emit putWanted(*mark);
}

void RecordMarks::removeChosen()
{
    if (!m_chosen.isNull())
        emit removeWanted(m_chosen);
}

void RecordMarks::bookmark()
{
    ReaderPane &pane = m_parts.active();
    const int page = pane.pages().currentPage();
    if (page < 0 || pane.document().isNull())
        return;
    domain::Annotation mark = fresh(pane, page, domain::MarkKind::Bookmark);
    mark.areas = {areaOf(bookmarkPlace)};
    emit putWanted(mark);
    m_parts.panel.write(); // Its name.
}

void RecordMarks::setCase(const domain::CaseId &id)
{
    m_parts.panel.flush();
    onChosen({});
    m_case = id;
    m_parts.marks.setCase(id);
    m_parts.bar.setTool(PageTool::Select);
}

void RecordMarks::pageChanged()
{
    const ReaderPane::Place place = m_parts.active().place();
    const auto chosen = m_parts.marks.find(m_chosen);
    if (chosen && chosen->document != place.document) // Another document is read: keys no longer mean that mark.
        onChosen({});
    m_parts.panel.showPage(place.document, place.page + 1);
}

void RecordMarks::saved(const domain::AnnotationId &id, const QString &when)
{
    m_parts.panel.saved(when);
    if (id != m_chosen && m_parts.marks.find(id)) {
        choose(id);
        m_parts.panel.saved(when);
    }
}

void RecordMarks::notSaved(const QString &why)
{
    m_parts.panel.notSaved(why);
}

void RecordMarks::setIssueNames(const QStringList &names)
{
    m_parts.bar.setIssueNames(names);
    m_parts.panel.setIssueNames(names);
    emit issuesNamed(names);
}

} // namespace dais::widgets
