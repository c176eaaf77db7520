#pragma once

#include "domain/annotation.h"
#include "domain/exhibit.h"
#include "domain/routing.h"
#include "domain/wire/submission_fields.h"

/// Field names of what stands beside the record: readers' marks, exhibits, who works in a court, and how it routes.
namespace dais::domain {

template <typename F, Of<MarkArea> S>
void describe(F &f, S &s)
{
    f("left", s.left), f("top", s.top), f("width", s.width), f("height", s.height);
}

template <typename F, Of<MarkPoint> S>
void describe(F &f, S &s)
{
    f("x", s.x), f("y", s.y);
}

template <typename F, Of<MarkLink> S>
void describe(F &f, S &s)
{
    f("document", s.document), f("page", s.page);
}

template <typename F, Of<Annotation> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("case", s.caseId), f("document", s.document), f("sha256", s.sha256), f("author", s.author);
    f("author_name", s.authorName), f("at", s.at), f("page", s.page), f("kind", s.kind), f("issue", s.issue);
    f("areas", s.areas), f("points", s.points), f("quote", s.quote), f("text", s.text), f("audience", s.audience);
    f("judge", s.judge), f("share", s.share), f("link", s.link), f("command", s.command);
    f("forked_from", s.forkedFrom);
}

template <typename F, Of<PutAnnotation> S>
void describe(F &f, S &s)
{
    f("annotation", s.annotation), f("case", s.caseId), f("document", s.document), f("sha256", s.sha256);
    f("page", s.page), f("kind", s.kind), f("issue", s.issue), f("areas", s.areas), f("points", s.points);
    f("audience", s.audience), f("judge", s.judge), f("share", s.share), f("link", s.link);
    f("replaces", s.replaces);
}

template <typename F, Of<RemoveAnnotation> S>
void describe(F &f, S &s)
{
    f("annotation", s.annotation), f("replaces", s.replaces);
}

template <typename F, Of<ExhibitMove> S>
void describe(F &f, S &s)
{
    f("status", s.status), f("at", s.at), f("entered_at", s.enteredAt), f("by", s.by), f("by_name", s.byName);
}

template <typename F, Of<Exhibit> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("case", s.caseId), f("document", s.document), f("label", s.label), f("log", s.log);
}

template <typename F, Of<SetExhibit> S>
void describe(F &f, S &s)
{
    f("case", s.caseId), f("document", s.document), f("label", s.label), f("status", s.status), f("at", s.at);
}

template <typename F, Of<RosterEntry> S>
void describe(F &f, S &s)
{
    f("user", s.user), f("name", s.name), f("role", s.role);
}

template <typename F, Of<Roster> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("court", s.court), f("people", s.people);
}

template <typename F, Of<SetRoster> S>
void describe(F &f, S &s)
{
    f("court", s.court), f("people", s.people);
}

template <typename F, Of<RoutingRule> S>
void describe(F &f, S &s)
{
    f("name", s.name), f("filers", s.filers), f("types", s.documentTypes), f("classifications", s.classifications);
    f("charging", s.charging), f("digits_from", s.digitsFrom), f("digits_to", s.digitsTo), f("to", s.to);
}

template <typename F, Of<RoutingTable> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("court", s.court), f("rules", s.rules), f("by", s.by), f("by_name", s.byName), f("at", s.at);
}

template <typename F, Of<SetRouting> S>
void describe(F &f, S &s)
{
    f("court", s.court), f("rules", s.rules);
}

} // namespace dais::domain
