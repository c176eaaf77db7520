#include "app/mark_desk.h"

#include "widgets/case_notes_panel.h"
#include "widgets/error_text.h"
#include "widgets/mark_words.h"

namespace dais::app {

MarkDesk::MarkDesk(const Parts &parts)
    : m_parts(parts), m_view(&parts.view), m_taking(parts.acts, parts.cache), m_register(parts.cache),
      m_presets(parts.acts), m_circles(parts.acts), m_notes(parts.acts), m_record(parts.cache)
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
        const auto isCircle = [](const auto &ref) {
            return ref.kind == domain::EntityKind::Share || ref.kind == domain::EntityKind::Roster;
        };
        if (changes.everything || std::any_of(changes.entities.begin(), changes.entities.end(), isCircle))
            showAudiences();
        const auto isNote = [](const auto &ref) { return ref.kind == domain::EntityKind::Note; };
        if (changes.everything || std::any_of(changes.entities.begin(), changes.entities.end(), isNote))
            showNotes();
    });
    connect(&parts.view, &widgets::RecordView::notesAsked, this, &MarkDesk::showNotes);
    connect(&parts.view.notes(), &widgets::CaseNotesPanel::noteWanted, this, &MarkDesk::note);
    connect(&parts.view, &widgets::RecordView::issueNameWanted, this, &MarkDesk::nameIssue);
    connect(&parts.view, &widgets::RecordView::circleWanted, this,
            [this](const std::vector<domain::UserId> &people, const QString &, bool existing) {
                shareWith(people, existing);
            });
    parts.view.setColleagues([this] { return others(); });
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
    std::vector<widgets::MarkBar::Audience> audiences;
    if (me.role == domain::Role::Judge)
        audiences.push_back({tr("My chambers"), domain::NoteAudience::Chambers, me.user, {}});
    const auto circles = m_register.circles();
    if (!m_view || !circles)
        return;
    for (const domain::Share &circle : *circles)
        if (std::ranges::find(circle.members, me.user) != circle.members.end())
            audiences.push_back({namesOf(circle), domain::NoteAudience::Shared, {}, circle.id});
    m_view->marks().setAudiences(audiences);
}

void MarkDesk::note(const QString &text)
{
    if (!m_view)
        return;
    const auto head = m_record.head(m_parts.contents.caseId());
    const widgets::MarkBar::Audience audience = m_view->marks().audience();
    const auto saved = head ? m_notes.add(*head, {audience.audience, audience.judge, audience.share}, text)
                            : Result<store::StoredCommand>(tl::unexpected(head.error()));
    if (!saved)
        return m_view->notes().notSaved(toldOf(saved.error(), widgets::Doing::Saving).body);
    m_view->notes().saved();
    showNotes();
    emit contactWanted();
}

void MarkDesk::showNotes()
{
    if (!m_view || m_parts.contents.caseId().isNull())
        return;
    if (const auto notes = m_record.notes(m_parts.contents.caseId()))
        m_view->notes().setNotes(*notes);
}

std::vector<domain::RosterEntry> MarkDesk::others() const
{
    auto people = m_parts.colleagues ? m_parts.colleagues() : std::vector<domain::RosterEntry>();
    std::erase_if(people, [this](const domain::RosterEntry &entry) { return entry.user == m_parts.acts.actor().user; });
    return people;
}

QString MarkDesk::namesOf(const domain::Share &circle) const
{
    QStringList names;
    for (const domain::RosterEntry &entry : others())
        if (std::ranges::find(circle.members, entry.user) != circle.members.end())
            names.append(entry.name);
    return names.isEmpty() ? tr("People who were named") : tr("With %1").arg(names.join(QStringLiteral(", ")));
}

void MarkDesk::nameIssue(int issue, const QString &name)
{
    const auto kept = m_register.presets(domain::Preset::Use::Issue);
    if (!kept)
        return told(tl::unexpected(kept.error()), {});
    const QString number = QString::number(issue);
    const auto known = std::ranges::find(*kept, number, &domain::Preset::text);
    told(m_presets.keep({.preset = known == kept->end() ? domain::PresetId() : known->id,
                         .use = domain::Preset::Use::Issue,
                         .court = {},
                         .name = name,
                         .text = number}),
         {});
}

void MarkDesk::shareWith(const std::vector<domain::UserId> &people, bool existing)
{
    const auto circle = m_circles.make(people);
    if (!circle)
        return told(tl::unexpected(circle.error()), {});
    showAudiences();
    if (m_view)
        m_view->marks().chooseCircle(*circle);
    emit contactWanted();
    if (!existing)
        return;
    // Copies: the marks themselves stay where their author has them, and can be taken away from the circle again.
    for (const domain::Annotation &mark : m_parts.marks.mine()) {
        domain::Annotation copy = mark;
        copy.id = {};
        copy.audience = domain::NoteAudience::Shared;
        copy.judge.reset();
        copy.share = *circle;
        if (const auto saved = m_taking.put(copy); !saved)
            return told(saved, {});
    }
}

} // namespace dais::app
