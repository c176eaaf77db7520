#include "app/mark_desk.h"

#include "widgets/error_text.h"
#include "widgets/mark_words.h"

namespace dais::app {

MarkDesk::MarkDesk(const Parts &parts)
    : m_parts(parts), m_view(&parts.view), m_taking(parts.acts, parts.cache), m_register(parts.cache)
{
    widgets::RecordMarks &marks = parts.view.marks();
    connect(&marks, &widgets::RecordMarks::putWanted, this, &MarkDesk::put);
    connect(&marks, &widgets::RecordMarks::removeWanted, this, &MarkDesk::remove);
    connect(&marks, &widgets::RecordMarks::undoWanted, this, [this] { carryOut(m_history.undo()); });
    connect(&marks, &widgets::RecordMarks::redoWanted, this, [this] { carryOut(m_history.redo()); });
    connect(&parts.view, &widgets::RecordView::exhibitStands, this, &MarkDesk::setExhibit);
    connect(&parts.feed, &store::ChangeFeed::changed, this, [this](const store::ChangeSet &changes) {
        const auto isPreset = [](const auto &ref) { return ref.kind == domain::EntityKind::Preset; };
        if (changes.everything || std::any_of(changes.entities.begin(), changes.entities.end(), isPreset))
            showIssueNames();
    });
    showIssueNames();
    showAudiences();
}

void MarkDesk::caseOpened()
{
    m_history.clear();
    showUndo();
}

void MarkDesk::put(const domain::Annotation &mark)
{
    const auto before = m_parts.marks.find(mark.id);
    const auto saved = m_taking.put(mark);
    const domain::AnnotationId id = saved ? domain::AnnotationId(saved->subject.id) : mark.id;
    if (saved)
        m_history.did({before, m_parts.marks.find(id)});
    told(saved, id);
}

void MarkDesk::remove(const domain::AnnotationId &id)
{
    const auto before = m_parts.marks.find(id);
    if (!before || before->author != m_parts.acts.actor().user)
        return; // Somebody else's is theirs.
    const auto saved = m_taking.remove(id);
    if (saved)
        m_history.did({before, std::nullopt});
    told(saved, id);
}

void MarkDesk::carryOut(const std::optional<models::MarkStep> &step)
{
    if (!step)
        return;
    const domain::AnnotationId id = step->after ? step->after->id : step->before->id;
    told(step->after ? m_taking.put(*step->after) : m_taking.remove(id), id);
}

void MarkDesk::setExhibit(const domain::DocumentId &document, domain::ExhibitStatus status)
{
    told(m_taking.set(m_parts.contents.caseId(), document, status), {});
}

void MarkDesk::told(const Result<store::StoredCommand> &saved, const domain::AnnotationId &id)
{
    if (!m_view)
        return;
    showUndo();
    if (!saved)
        return m_view->marks().notSaved(toldOf(saved.error(), widgets::Doing::Saving).body);
    const QDateTime now = m_parts.clock.now().toTimeZone(m_parts.zone);
    m_view->marks().saved(id, QLocale(QLocale::English).toString(now, QStringLiteral("h:mm:ss ap")));
    emit contactWanted();
}

void MarkDesk::showUndo()
{
    if (m_view)
        m_view->marks().setUndo(m_history.canUndo(), m_history.canRedo());
}

void MarkDesk::showIssueNames()
{
    const auto kept = m_register.presets(domain::Preset::Use::Issue);
    if (!kept || !m_view)
        return;
    QStringList names = widgets::standardIssueNames();
    for (const domain::Preset &preset : *kept)
        if (const int issue = preset.text.toInt(); issue >= 1 && issue <= names.size())
            names[issue - 1] = preset.name;
    m_view->marks().setIssueNames(names);
}

void MarkDesk::showAudiences()
{
    const store::Actor &me = m_parts.acts.actor();
    if (m_view && me.role == domain::Role::Judge)
        m_view->marks().setAudiences({{tr("My chambers"), domain::NoteAudience::Chambers, me.user, {}}});
}

} // namespace dais::app
