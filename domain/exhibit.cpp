#include "domain/exhibit.h"

namespace dais::domain {

ExhibitId Exhibit::idFor(const DocumentId &document)
{
    return ExhibitId(uuidNamed("exhibit/" + document.uuid().toRfc4122()));
}

} // namespace dais::domain
