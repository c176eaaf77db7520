#pragma once

#include "server/http/response.h"

#include <kainjow/mustache.hpp>

#include <QString>

namespace dais::server::portal {

/// What a template is filled with.
using View = kainjow::mustache::data;

/// Text for a template, which escapes it.
[[nodiscard]] inline std::string text(const QString &value)
{
    return value.toStdString();
}

/// Makes templates and style sheets findable; once, before the first page.
void loadResources();

/// A page from the template of that name ("sign_in"), with the headers that every page has: nothing but this server's
/// own style sheets, fonts and pictures is loaded, no script runs, nobody frames it, nothing is kept. Thread-safe.
[[nodiscard]] http::Response page(const QString &name, View view, int status = 200);

/// "See there instead", after a form was taken (303).
[[nodiscard]] http::Response seeOther(const QByteArray &path);

/// A page that says one thing and what to do.
[[nodiscard]] http::Response notice(int status, const QString &statement, const QString &advice);

} // namespace dais::server::portal
